// What can go wrong with an input. A failure that depends on the input comes back as Result<T>;
// memory gone throws; an assert is only for our own bug.
#pragma once

#include <boost/system/result.hpp>
#include <string>
#include <string_view>

namespace bihuan {

enum class Language { chinese, english };

enum class ErrorKind {
    not_found,         // no such file
    no_permission,     // the system refuses to open it
    not_a_file,        // a folder, a device, a socket
    empty_input,       // no bytes, or no text in them
    not_a_document,    // bytes of no format that Bihuan reads
    not_a_sheet,       // bytes of no spreadsheet that Bihuan reads
    damaged,           // the format is known, its bytes are broken or cut off
    encrypted,         // needs a password
    too_large,         // over a limit (size, expansion, nesting)
    no_text_layer,     // a scan: pages without text
    tool_missing,      // needs a program that is not installed
    timed_out,         // a helper ran over its time
    nothing_in_folder, // a folder without a document
    bad_usage,         // the command line's words are off
    cannot_write,      // the output can't be written
    already_there,     // a file or record of this name exists
    // storage
    database_gone,      // the file can't be opened, the server not reached
    database_locked,    // someone else writes for too long
    database_full,      // no room on the disk
    database_read_only, // no right to write
    database_damaged,   // what it holds cannot be
    database_failed,    // anything else; the detail says what
    newer_database,     // made by a newer program
    older_database,     // needs `bihuan migrate`
    no_database,        // nothing there yet: `bihuan init`
    bad_text,           // a text holds a NUL or is no UTF-8; detail: where
    wrong_encoding,     // the server's database is not in UTF-8; detail: in what
    newer_archive,      // made by a newer program
    not_empty,          // a restore goes into an empty database only
    conflict,           // someone else changed the record since it was read; detail: who and when
    // rights
    wrong_role,   // the post's role may not do this
    wrong_region, // the post belongs to another region
    wrong_unit,   // the record belongs to another unit
    no_such_post, // --as names no open post
    vacant_post,  // nobody holds it
    // records
    no_such_record,         // subject: kind and number
    unknown_organisation,   // detail: the nearest names
    ambiguous_organisation, // detail: those it may mean
    wrong_state,            // the record's state does not allow this; detail: the state
    needs_reason,           // an action that must be explained
    needs_value,            // a field that must be there; detail: which
    impossible_date,        // no such day, or one that cannot be; detail: why
    wrong_unit_of_value,    // 吨 where 元 is counted; detail: the expected unit
    unread_date,            // words that say no day
    not_a_number,           // a value that cannot be read
    changed_document,       // its bytes differ from what was adopted
    separate_duties,        // one person may not hold both; detail: the post in the way
    wrong_code,             // no code of GB/T 2260, or not below its parent
    nothing_found,          // a document without a statement, task or livelihood item
    shares_differ,          // the shares of a split don't make up the target; detail: both
    out_of_range,           // a number outside its bounds; detail: the bounds
    no_more_times,          // done as often as the policy allows; detail: how often
    refused_rows,           // a sheet with rows that cannot be taken; detail: the first
    missing_columns,        // a sheet without columns it needs; detail: which
    bad_policy,             // subject: file:line; detail: what is wrong
    changed_contents,       // what was frozen differs from its fingerprint
    window_runs,            // of appeals; detail: its last day
    window_over,            // the same
    appeals_wait,           // for their ruling
    bad_formula,            // a formula that gives no number; subject: line and formula, detail: its inputs
    unknown_choice,         // a word that is none of those allowed; detail: those
    // the network
    not_signed_in,     // nobody has, or no longer
    wrong_credentials, // a wrong name, password or code: which is not told
    too_often,         // over a rate limit; detail: seconds to wait
    no_such_page,      // no route
    wrong_method,      // the route takes others; detail: which
    malformed,         // no JSON, no such header; detail: what is wrong
    no_address,        // of mail
    wrong_fields,      // a request that its schema refuses
    request_done,      // under this Idempotency-Key, and its answer is not kept
    other_request,     // this Idempotency-Key was another request's
    too_slow,          // a request that did not come in time
    large_headers,     // over the limit of an address or of headers
    server_busy,       // more requests than the server takes at once
    cannot_listen,     // the address or port is not to be had; detail: why
    bad_certificate,   // subject: the file; detail: what is wrong
    // who signs in
    weak_password,         // not one the policy takes; detail: why
    second_factor_needed,  // the password was right
    change_password_first, // nothing else may be done before
    forged_request,        // a cookie without its X-CSRF-Token, or from another site
    wrong_scope,           // the access token does not cover this; detail: the scope it needs
    without_post,          // the person holds no post today
    provider_failed,       // the identity provider; detail: how
    unknown_identity,      // no account is linked to it; subject: issuer and subject
    // ballots
    unknown_code,  // no one-person code of this round
    used_code,     // its ballot was counted
    other_channel, // the code is another channel's; detail: the one it was tried in
    unknown_mark,  // no mark of the round's scale; detail: those there are
    marked_twice,  // a ballot marks a subject twice; detail: which
};

/// An error as two people need it: `kind` with `subject` (file name or word) makes the sentence for the
/// user, in either language; `detail` is the technical cause for who looks into it.
struct Error {
    ErrorKind kind{};
    std::string subject;
    std::string detail;
};

/// As code writes it: "no_such_record".
std::string_view name_of(ErrorKind kind);
/// The kind alone in words.
std::string_view sentence_of(ErrorKind kind, Language language);

/// One line for the user: subject, cause, and what to do about it. Never ends with a line break.
std::string describe(const Error& error, Language language);

template <class T>
using Result = boost::system::result<T, Error>;

/// Reached only when a caller asks for the value of a failed Result without looking: our own bug. Boost finds
/// it by Error's namespace.
[[noreturn]] void throw_exception_from_error(const Error& error, const boost::source_location&);

} // namespace bihuan
