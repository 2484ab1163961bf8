// The region's policy files: what they say, what another text would do, and changing them.
#include "app/policies.hpp"
#include "server/api/rooms.hpp"
#include "views/policies.hpp"

namespace bihuan::api {

template <>
struct Shape<app::OwnPolicy> {
    static constexpr std::string_view name = "OwnPolicy";
    static constexpr bool versioned = true;
    static constexpr auto fields() {
        using app::OwnPolicy;
        return std::tuple{field("name", &OwnPolicy::name), field("standard", &OwnPolicy::standard),
                          field("own", &OwnPolicy::own), field("version", &OwnPolicy::version),
                          field("change", &OwnPolicy::change)};
    }
};
template <>
struct Shape<views::PolicyDifference> {
    static constexpr std::string_view name = "PolicyDifference";
    static constexpr auto fields() {
        using views::PolicyDifference;
        return std::tuple{field("setting", &PolicyDifference::setting),
                          field("before", &PolicyDifference::before),
                          field("after", &PolicyDifference::after), field("line", &PolicyDifference::line)};
    }
};
template <>
struct Shape<views::PolicyCount> {
    static constexpr std::string_view name = "PolicyCount";
    static constexpr auto fields() {
        using views::PolicyCount;
        return std::tuple{field("what", &PolicyCount::what), field("before", &PolicyCount::before),
                          field("after", &PolicyCount::after)};
    }
};
template <>
struct Shape<views::PolicyEffect> {
    static constexpr std::string_view name = "PolicyEffect";
    static constexpr auto fields() {
        using views::PolicyEffect;
        return std::tuple{field("kind", &PolicyEffect::kind), field("id", &PolicyEffect::id),
                          field("title", &PolicyEffect::title), field("before", &PolicyEffect::before),
                          field("after", &PolicyEffect::after)};
    }
};
template <>
struct Shape<views::PolicyPreview> {
    static constexpr std::string_view name = "PolicyPreview";
    static constexpr auto fields() {
        using views::PolicyPreview;
        return std::tuple{
            field("foreseen", &PolicyPreview::foreseen),       field("year", &PolicyPreview::year),
            field("differences", &PolicyPreview::differences), field("counts", &PolicyPreview::counts),
            field("effects", &PolicyPreview::effects),         field("more", &PolicyPreview::more)};
    }
};

namespace {

using app::OwnPolicy;

Result<std::vector<OwnPolicy>> list(Call& call) {
    return app::read_policies(call.context, call.services.policy_folder);
}
Result<OwnPolicy> show(Call& call) {
    return app::read_policy(call.context, call.services.policy_folder, call.places.at(0));
}

struct Text {
    std::string text; // TOML; empty: the program's own
    static constexpr auto fields() { return std::tuple{needed("text", &Text::text)}; }
};
Result<views::PolicyPreview> preview(Call& call, const Text& asked) {
    return views::preview_policy(call.context, call.services.policy_folder, call.places.at(0), asked.text,
                                 call.policies().supervision);
}

struct Change : Text {
    std::string reason;
    static constexpr auto fields() {
        return std::tuple_cat(Text::fields(), std::tuple{needed("reason", &Change::reason)});
    }
};
Result<OwnPolicy> changed(Call& call, const std::string& name, const Change& asked) {
    auto policy = app::change_policy(call.context, call.services.policy_folder, name, asked.text,
                                     call.version, asked.reason);
    if (policy && call.services.policies_changed) call.services.policies_changed();
    return policy;
}
Result<OwnPolicy> change(Call& call, const Change& asked) {
    return changed(call, call.places.at(0), asked);
}
Result<OwnPolicy> change_sign_in(Call& call, const Change& asked) {
    return changed(call, "sign_in", asked);
}

constexpr std::array table{
    route<&list>(Method::get, "/policies", Action::read_policies)
        .named("list_policies", "制度文件", "the policy files, the program's and the region's own"),
    route<&show>(Method::get, "/policies/{policy_name}", Action::read_policies)
        .named("show_policy", "一份制度文件", "a policy file"),
    route<&preview>(Method::post, "/policies/{policy_name}/preview", Action::read_policies)
        .named("preview_policy", "预览制度修改的影响", "what another text of a policy would change"),
    route<&change>(Method::put, "/policies/{policy_name}", Action::change_policy),
    route<&change_sign_in>(Method::put, "/policies/sign_in", Action::change_sign_in_policy),
};

} // namespace

std::span<const Route> policy_routes() {
    return table;
}

} // namespace bihuan::api
