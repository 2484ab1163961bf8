// Made by `npm run types` from api/openapi.yaml.
export interface paths {
    "/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the regions with a ledger here, before signing in
         * @description 有台账的地区（登录前）
         */
        get: operations["list_regions_here"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the region and those below
         * @description 本地区和下级地区
         */
        get: operations["list_regions"];
        put?: never;
        /**
         * register a region
         * @description 登记下级地区
         */
        post: operations["add_region"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/regions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a region
         * @description 一个地区
         */
        get: operations["show_region"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * organisations
         * @description 单位
         */
        get: operations["list_organisations"];
        put?: never;
        /**
         * register an organisation
         * @description 登记单位
         */
        post: operations["add_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/organisations/{organisation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * an organisation
         * @description 一个单位
         */
        get: operations["show_organisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/organisations/{organisation}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * change an organisation
         * @description 变更单位
         */
        post: operations["change_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/organisations/{organisation}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * close an organisation
         * @description 撤销单位
         */
        post: operations["close_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * posts
         * @description 岗位
         */
        get: operations["list_posts"];
        put?: never;
        /**
         * set up a post
         * @description 设置岗位
         */
        post: operations["add_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/posts/{post}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a post
         * @description 一个岗位
         */
        get: operations["show_post"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/posts/{post}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * change a post
         * @description 变更岗位
         */
        post: operations["change_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/posts/{post}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * grant a role
         * @description 授予角色
         */
        post: operations["grant_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/posts/{post}/appoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * appoint to a post
         * @description 任命
         */
        post: operations["appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * people
         * @description 人员
         */
        get: operations["list_people"];
        put?: never;
        /**
         * register a person
         * @description 登记人员
         */
        post: operations["add_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a person
         * @description 一个人员
         */
        get: operations["show_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * who held which post when
         * @description 任职经历
         */
        get: operations["list_appointments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * indicators
         * @description 指标
         */
        get: operations["list_indicators"];
        put?: never;
        /**
         * register an indicator
         * @description 登记指标
         */
        post: operations["add_indicator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/indicators/{indicator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * an indicator
         * @description 一个指标
         */
        get: operations["show_indicator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * documents adopted
         * @description 采用的文件
         */
        get: operations["list_documents"];
        put?: never;
        /**
         * adopt a document
         * @description 采用文件
         */
        post: operations["adopt_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a document
         * @description 一份文件
         */
        get: operations["show_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/documents/{document}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the document's own file
         * @description 下载文件原件
         */
        get: operations["download_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/documents/{document}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the document's text, in paragraphs
         * @description 文件正文
         */
        get: operations["read_document_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/documents/{document}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the units a document's findings name
         * @description 文件中写到的单位
         */
        get: operations["list_named_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what was found in documents
         * @description 文件中读出的内容
         */
        get: operations["list_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/documents/{document}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * confirm a finding
         * @description 确认
         */
        post: operations["confirm_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/documents/{document}/findings/{finding}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * correct a finding
         * @description 更正
         */
        post: operations["correct_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/documents/{document}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * merge a finding into an item
         * @description 并入
         */
        post: operations["merge_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/documents/{document}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * reject a finding
         * @description 不采用
         */
        post: operations["reject_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/documents/{document}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * take a decision on a finding back
         * @description 撤回认定
         */
        post: operations["undo_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * what importing a sheet would do; changes nothing
         * @description 预览导入
         */
        post: operations["preview_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * import a sheet
         * @description 导入台账
         */
        post: operations["import_sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/imports/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * columns of the county's sheet, as remembered
         * @description 记住的列名
         */
        get: operations["list_column_names"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * items of the ledger
         * @description 台账事项
         */
        get: operations["list_items"];
        put?: never;
        /**
         * add an item
         * @description 新增台账事项
         */
        post: operations["add_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/items/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * an item
         * @description 一个事项
         */
        get: operations["show_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/items/{item}/detail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * an item with all that hangs on it
         * @description 事项及其出处、分解、节点和调整
         */
        get: operations["show_item_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/items/{item}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * activate an item
         * @description 下达
         */
        post: operations["activate_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/items/{item}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * assign an item
         * @description 调整责任单位
         */
        post: operations["assign_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/items/{item}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * revise an item's value or date
         * @description 调整目标
         */
        post: operations["revise_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/items/{item}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complete an item
         * @description 办结
         */
        post: operations["complete_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/items/{item}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * drop an item
         * @description 取消
         */
        post: operations["drop_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/items/{item}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * merge an item into another
         * @description 合并事项
         */
        post: operations["merge_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/items/{item}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * reopen an item
         * @description 恢复办理
         */
        post: operations["reopen_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/items/{item}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * split a target
         * @description 分解目标
         */
        post: operations["split_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/items/{item}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * add a milestone
         * @description 设置节点
         */
        post: operations["add_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/milestones/{milestone}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * move a milestone
         * @description 调整节点
         */
        post: operations["move_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/milestones/{milestone}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * reach a milestone
         * @description 节点完成
         */
        post: operations["reach_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/milestones/{milestone}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * withdraw a milestone
         * @description 撤销节点
         */
        post: operations["withdraw_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * items with where they stand and what was last reported
         * @description 台账（附亮灯和最近报送）
         */
        get: operations["list_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/ledger/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the ledger as the sheet that a county keeps, XLSX or CSV
         * @description 导出台账
         */
        get: operations["export_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/ledger/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * an item with all that belongs to it
         * @description 一个事项的全部情况
         */
        get: operations["show_item_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the region at a glance, a unit a row
         * @description 总览
         */
        get: operations["show_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/burden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what a month asks of each unit
         * @description 填报负担
         */
        get: operations["show_burden"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/briefing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the leader's briefing: where headline targets will end at this pace, and what is red
         * @description 领导简报：主要指标推算和红灯事项
         */
        get: operations["show_briefing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * key projects; their items have the same numbers
         * @description 重点项目
         */
        get: operations["list_projects"];
        put?: never;
        /**
         * register a project
         * @description 登记项目
         */
        post: operations["register_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/projects/echelon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * how many projects and how much money stand at each group of stages
         * @description 项目梯队
         */
        get: operations["show_echelon"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/projects/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a project with all that hangs on it
         * @description 一个项目及其进阶、缺口、观摩
         */
        get: operations["show_project"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/projects/{project}/locate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * say where a project is
         * @description 登记项目坐标
         */
        post: operations["locate_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/projects/{project}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * move a project to a stage
         * @description 项目进阶
         */
        post: operations["move_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/projects/{project}/invest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * record investment
         * @description 登记投资
         */
        post: operations["record_investment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/projects/{project}/lacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * record what a project lacks
         * @description 登记要素缺口
         */
        post: operations["add_lack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/projects/{project}/observe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * score an observation
         * @description 观摩评分
         */
        post: operations["observe_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/lacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what projects lack
         * @description 要素缺口
         */
        get: operations["list_lacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/lacks/{lack}/solve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * solve what a project lacks
         * @description 解决要素缺口
         */
        post: operations["solve_lack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * dispatch rounds
         * @description 调度
         */
        get: operations["list_rounds"];
        put?: never;
        /**
         * open a round
         * @description 开启调度
         */
        post: operations["open_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/rounds/{round}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a round
         * @description 一次调度
         */
        get: operations["show_round"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/rounds/{round}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * how a round's reports stand, the most silent unit first
         * @description 各单位报送情况
         */
        get: operations["show_round_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/rounds/{round}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * urge units to report
         * @description 催报
         */
        post: operations["urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/urgings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * who was urged when to send what is owed
         * @description 催报记录
         */
        get: operations["list_urgings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/rounds/{round}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * close a round
         * @description 结束调度
         */
        post: operations["close_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * reports of all rounds
         * @description 报送
         */
        get: operations["list_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/reports/owed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what a unit still has to send, the most urgent first
         * @description 待报事项
         */
        get: operations["list_owed_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a report
         * @description 一份报送
         */
        get: operations["show_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/reports/{report}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what the checks would say now
         * @description 报送前检查
         */
        get: operations["check_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/reports/{report}/evidence/{content_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a file of the record's evidence
         * @description 下载佐证材料
         */
        get: operations["download_report_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/reports/{report}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * save a draft
         * @description 保存草稿
         */
        post: operations["save_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/reports/{report}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * submit a report
         * @description 报送
         */
        post: operations["submit_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/reports/{report}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * attach evidence
         * @description 上传佐证
         */
        post: operations["attach_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/reports/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * accept reports
         * @description 采用报告
         */
        post: operations["accept_reports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/reports/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * return reports
         * @description 退回报告
         */
        post: operations["return_reports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * where items stand; numbers are those of the items
         * @description 亮灯
         */
        get: operations["list_standings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/standings/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * where an item stands
         * @description 一个事项的亮灯
         */
        get: operations["show_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/standings/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * review standings
         * @description 研判亮灯
         */
        post: operations["review_standings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/standings/{item}/set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * set a standing by hand
         * @description 人工定灯
         */
        post: operations["set_standing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * slips
         * @description 提示单、预警单、约谈单
         */
        get: operations["list_slips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/slips/{slip}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a slip
         * @description 一张提示单
         */
        get: operations["show_slip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/slips/{slip}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * answer a slip
         * @description 回复提示单
         */
        post: operations["answer_slip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * problems
         * @description 问题清单
         */
        get: operations["list_problems"];
        put?: never;
        /**
         * find a problem
         * @description 发现问题
         */
        post: operations["find_problem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/problems/{problem}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a problem
         * @description 一个问题
         */
        get: operations["show_problem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/reports/{report}/problem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * take what a report names as a problem
         * @description 从报送内容立问题
         */
        post: operations["find_problem_in_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/rounds/{round}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * take what a round's reports name as problems
         * @description 从一轮报送立问题
         */
        post: operations["find_problems_in_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/problems/{problem}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * charge a unit with a problem
         * @description 交办问题
         */
        post: operations["assign_problem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/problems/{problem}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * put a problem's day off
         * @description 问题延期
         */
        post: operations["extend_problem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/problems/{problem}/raise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * raise a problem to the county or city
         * @description 问题提级
         */
        post: operations["raise_problem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/problems/{problem}/lower": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * hand a problem back from the county or city
         * @description 问题交回下级
         */
        post: operations["lower_problem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/problems/{problem}/solve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * report a problem solved
         * @description 报告问题解决
         */
        post: operations["solve_problem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/problems/{problem}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * send a solution back
         * @description 退回解决情况
         */
        post: operations["return_solution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/problems/{problem}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * close a problem
         * @description 问题销号
         */
        post: operations["close_problem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/problems/{problem}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * reopen a problem
         * @description 问题重新办理
         */
        post: operations["reopen_problem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/problems/{problem}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * drop what is no problem
         * @description 不作为问题
         */
        post: operations["drop_problem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * supervision orders
         * @description 督办单
         */
        get: operations["list_orders"];
        put?: never;
        /**
         * issue a supervision order
         * @description 下发督办单
         */
        post: operations["issue_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/orders/{order}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a supervision order
         * @description 一张督办单
         */
        get: operations["show_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/orders/{order}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a supervision order to print
         * @description 打印督办单
         */
        get: operations["print_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/orders/{order}/evidence/{content_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a file of the record's evidence
         * @description 下载佐证材料
         */
        get: operations["download_order_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/orders/instruct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * instruct
         * @description 领导批示
         */
        post: operations["instruct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/orders/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * review orders and problems
         * @description 督办研判
         */
        post: operations["review_supervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/orders/{order}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * sign for an order
         * @description 签收督办单
         */
        post: operations["sign_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/orders/{order}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * reply to an order
         * @description 反馈督办单
         */
        post: operations["reply_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/orders/{order}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * send a reply back
         * @description 退回督办反馈
         */
        post: operations["return_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/orders/{order}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * put an order's day off
         * @description 督办延期
         */
        post: operations["extend_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/orders/{order}/climb": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * let an order climb
         * @description 督办升级
         */
        post: operations["climb_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/orders/{order}/interview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * hold an interview
         * @description 约谈
         */
        post: operations["hold_interview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/orders/{order}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * close an order
         * @description 办结督办单
         */
        post: operations["close_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/orders/{order}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * withdraw an order
         * @description 撤销督办单
         */
        post: operations["withdraw_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * dispatch meetings
         * @description 调度会
         */
        get: operations["list_meetings"];
        put?: never;
        /**
         * plan a dispatch meeting
         * @description 安排调度会
         */
        post: operations["plan_meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/meetings/{meeting}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a dispatch meeting
         * @description 一次调度会
         */
        get: operations["show_meeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/meetings/{meeting}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a meeting's agenda and what became of it
         * @description 调度会议程和议定事项
         */
        get: operations["show_agenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/meetings/{meeting}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a meeting's agenda to print
         * @description 打印议程和议定事项
         */
        get: operations["print_meeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/meetings/{meeting}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * refresh an agenda
         * @description 更新议程
         */
        post: operations["refresh_agenda"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/meetings/{meeting}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * hold a dispatch meeting
         * @description 召开调度会
         */
        post: operations["hold_meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/meetings/{meeting}/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * add a point
         * @description 增加议题
         */
        post: operations["add_point"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * points of agendas
         * @description 议程事项
         */
        get: operations["list_points"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/points/{point}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a point of an agenda
         * @description 一个议程事项
         */
        get: operations["show_point"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/points/{point}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * take a point off
         * @description 撤下议题
         */
        post: operations["withdraw_point"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/points/{point}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * resolve a point
         * @description 记录议定事项
         */
        post: operations["resolve_point"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * whistles
         * @description 哨件
         */
        get: operations["list_whistles"];
        put?: never;
        /**
         * file a whistle
         * @description 企业吹哨
         */
        post: operations["file_whistle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * whistles that wait for somebody, the most urgent first
         * @description 待办哨件，急的在前
         */
        get: operations["list_waiting_whistles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the year's figures of whistles
         * @description 哨件统计
         */
        get: operations["show_whistle_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a whistle
         * @description 一个哨件
         */
        get: operations["show_whistle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/detail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a whistle with its refusals and signatures
         * @description 哨件及其退单和会签
         */
        get: operations["show_whistle_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/evidence/{content_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a file of the record's evidence
         * @description 下载佐证材料
         */
        get: operations["download_whistle_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * review the whistles' clocks
         * @description 研判时限
         */
        post: operations["review_whistles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * dispatch a whistle
         * @description 派单
         */
        post: operations["dispatch_whistle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * sign in to a whistle
         * @description 报到
         */
        post: operations["sign_in_whistle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * refuse a whistle
         * @description 退单
         */
        post: operations["refuse_whistle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * rule on a refused whistle
         * @description 裁定
         */
        post: operations["rule_whistle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * answer a whistle
         * @description 答复企业
         */
        post: operations["answer_whistle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/cosign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * co-sign an answer
         * @description 会签
         */
        post: operations["co_sign_whistle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * confirm and rate an answer
         * @description 评价确认
         */
        post: operations["confirm_whistle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * reopen a whistle
         * @description 重新办理
         */
        post: operations["reopen_whistle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * extend a whistle
         * @description 延期
         */
        post: operations["extend_whistle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * escalate a whistle to the city
         * @description 提请市级协调
         */
        post: operations["escalate_whistle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * take back a whistle from the city
         * @description 市级答复
         */
        post: operations["return_whistle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * call back an asker
         * @description 回访
         */
        post: operations["call_back_whistle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * join a whistle with another
         * @description 并单
         */
        post: operations["join_whistle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/exclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * exclude a whistle
         * @description 不予计入
         */
        post: operations["exclude_whistle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/whistles/{whistle}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * withdraw a whistle
         * @description 撤单
         */
        post: operations["withdraw_whistle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/motions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * motions, suggestions and proposals
         * @description 建议提案
         */
        get: operations["list_motions"];
        put?: never;
        /**
         * receive a motion
         * @description 登记议案建议提案
         */
        post: operations["receive_motion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/motions/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the year's figures of motions
         * @description 建议提案统计
         */
        get: operations["show_motion_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/motions/{motion}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a motion
         * @description 一件建议提案
         */
        get: operations["show_motion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/motions/{motion}/detail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a motion with those joined into it
         * @description 建议提案及其并案
         */
        get: operations["show_motion_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/motions/{motion}/letter/{content_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the reply letter's file
         * @description 下载答复函
         */
        get: operations["download_motion_letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/motions/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * import motions
         * @description 导入议案建议提案
         */
        post: operations["import_motions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/motions/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * review the motions' clocks
         * @description 研判办理时限
         */
        post: operations["review_motions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/motions/{motion}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * assign a motion
         * @description 交办
         */
        post: operations["assign_motion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/motions/{motion}/bounce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * give a motion back
         * @description 退回交办
         */
        post: operations["bounce_motion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/motions/{motion}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * take a motion on
         * @description 签收
         */
        post: operations["accept_motion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/motions/{motion}/opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * give an opinion
         * @description 会办意见
         */
        post: operations["give_opinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/motions/{motion}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * answer a motion
         * @description 答复代表委员
         */
        post: operations["answer_motion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/motions/{motion}/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * record the deputies' word
         * @description 登记满意度
         */
        post: operations["record_satisfaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/motions/{motion}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * extend a motion
         * @description 办理延期
         */
        post: operations["extend_motion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/motions/{motion}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * join a motion with another
         * @description 并案
         */
        post: operations["join_motion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/motions/{motion}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * withdraw a motion
         * @description 撤案
         */
        post: operations["withdraw_motion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/livelihoods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the board of the year's livelihood items
         * @description 民生实事看板
         */
        get: operations["list_livelihoods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/livelihoods/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a livelihood item with its parts, money and places
         * @description 一件民生实事
         */
        get: operations["show_livelihood"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/livelihoods/{item}/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * record a livelihood item's money
         * @description 登记民生实事资金
         */
        post: operations["record_funds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/livelihoods/{item}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * add a place
         * @description 登记点位
         */
        post: operations["add_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * places of livelihood items
         * @description 民生实事点位
         */
        get: operations["list_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/places/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a place
         * @description 一个点位
         */
        get: operations["show_place"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/places/{place}/photos/{content_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a file of the record's evidence
         * @description 下载佐证材料
         */
        get: operations["download_place_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/places/{place}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * correct a place
         * @description 更正点位
         */
        post: operations["change_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/places/{place}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * finish a place
         * @description 点位完工
         */
        post: operations["finish_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/places/{place}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * add a photo of a place
         * @description 上传点位照片
         */
        post: operations["add_photo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/places/{place}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * withdraw a place
         * @description 撤销点位
         */
        post: operations["withdraw_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what registers there are
         * @description 各类名录的定义
         */
        get: operations["list_registers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/registers/{register_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what a register holds
         * @description 一个名录的定义
         */
        get: operations["show_register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/registers/{register_name}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * rows of a register
         * @description 名录内容
         */
        get: operations["list_entries"];
        put?: never;
        /**
         * add a row to a register
         * @description 登记名录
         */
        post: operations["add_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/registers/{register_name}/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * how many rows stand in which state
         * @description 名录统计
         */
        get: operations["count_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/registers/{register_name}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a register as a sheet
         * @description 导出名录
         */
        get: operations["export_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/registers/{register_name}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * import rows into a register
         * @description 导入名录
         */
        post: operations["import_entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/registers/{register_name}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * what importing rows would do
         * @description 预览导入名录
         */
        post: operations["preview_entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/entries/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a row of a register
         * @description 名录中的一条
         */
        get: operations["show_entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/entries/{entry}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * change a row of a register
         * @description 修改名录
         */
        post: operations["change_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/entries/{entry}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * move a row of a register to a state
         * @description 名录流转
         */
        post: operations["move_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/entries/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * find the late rows of registers
         * @description 清查名录时限
         */
        post: operations["review_entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what formulas of a scheme may read
         * @description 考核公式可用的变量
         */
        get: operations["list_variables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * schemes of assessment
         * @description 考核办法
         */
        get: operations["list_schemes"];
        put?: never;
        /**
         * adopt a scheme of assessment
         * @description 拟定考核办法
         */
        post: operations["adopt_scheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/schemes/{scheme}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a scheme of assessment
         * @description 一份考核办法
         */
        get: operations["show_scheme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/schemes/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * whether a scheme would do
         * @description 检查考核办法
         */
        post: operations["check_scheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/schemes/{scheme}/enact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * put a scheme in force
         * @description 启用考核办法
         */
        post: operations["enact_scheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/schemes/{scheme}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * withdraw a scheme
         * @description 废止考核办法
         */
        post: operations["withdraw_scheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * bonuses, deductions and exclusions
         * @description 加分扣分
         */
        get: operations["list_adjustments"];
        put?: never;
        /**
         * give a bonus, deduction or exclusion
         * @description 登记加分扣分
         */
        post: operations["give_adjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/adjustments/{adjustment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a bonus, deduction or exclusion
         * @description 一笔加分扣分
         */
        get: operations["show_adjustment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/adjustments/{adjustment}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * withdraw a bonus, deduction or exclusion
         * @description 撤销加分扣分
         */
        post: operations["withdraw_adjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * assessments, every edition
         * @description 考核结果各版
         */
        get: operations["list_assessments"];
        put?: never;
        /**
         * compute an assessment
         * @description 考核核算
         */
        post: operations["compute_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/assessments/{assessment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * an assessment
         * @description 一次考核
         */
        get: operations["show_assessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/assessments/{assessment}/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * read the ranking
         * @description 查看考核排名
         */
        get: operations["read_ranking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/assessments/{assessment}/units/{unit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * read a unit's scores
         * @description 查看考核得分
         */
        get: operations["read_scores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/assessments/{assessment}/units/{unit}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * how a score came about
         * @description 得分是怎么算出来的
         */
        get: operations["explain_score"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/assessments/{assessment}/suppose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the ranking as it would be
         * @description 考核推演
         */
        post: operations["suppose_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/assessments/{assessment}/compute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * compute an assessment anew
         * @description 重新核算
         */
        post: operations["compute_assessment_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/assessments/{assessment}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * publish an assessment
         * @description 考核公示
         */
        post: operations["publish_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/assessments/{assessment}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * freeze an assessment
         * @description 考核定格
         */
        post: operations["freeze_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/assessments/{assessment}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * correct an assessment
         * @description 考核更正
         */
        post: operations["correct_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * appeals
         * @description 申诉
         */
        get: operations["list_appeals"];
        put?: never;
        /**
         * file an appeal
         * @description 提出申诉
         */
        post: operations["file_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/appeals/{appeal}/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * uphold an appeal
         * @description 支持申诉
         */
        post: operations["uphold_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/appeals/{appeal}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * reject an appeal
         * @description 驳回申诉
         */
        post: operations["reject_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/appeals/{appeal}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * withdraw an appeal
         * @description 撤回申诉
         */
        post: operations["withdraw_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/appraisals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * rounds of appraisal
         * @description 三亮评价
         */
        get: operations["list_appraisals"];
        put?: never;
        /**
         * plan a round of appraisal
         * @description 评价立项
         */
        post: operations["plan_appraisal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/appraisals/{appraisal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a round of appraisal
         * @description 一轮评价
         */
        get: operations["show_appraisal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/appraisals/{appraisal}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a round's results, as far as they may be known yet
         * @description 一轮评价的结果
         */
        get: operations["show_appraisal_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/appraisals/{appraisal}/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * add subjects of appraisal
         * @description 登记评价对象
         */
        post: operations["add_subjects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/appraisals/{appraisal}/subjects/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * add the subjects of a sheet
         * @description 导入评价对象
         */
        post: operations["import_subjects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/appraisals/{appraisal}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * draw one-person codes
         * @description 制发评价码
         */
        post: operations["draw_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/appraisals/{appraisal}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * open a round of appraisal
         * @description 开始评价
         */
        post: operations["open_appraisal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/appraisals/{appraisal}/cast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * cast ballots
         * @description 计票
         */
        post: operations["cast_ballots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/appraisals/{appraisal}/cast/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * cast the ballots of a sheet
         * @description 导入选票
         */
        post: operations["cast_ballot_sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/appraisals/{appraisal}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * close a round of appraisal
         * @description 结束评价
         */
        post: operations["close_appraisal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * subjects of appraisal
         * @description 评价对象
         */
        get: operations["list_subjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/subjects/{subject}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a subject's result
         * @description 一个对象的评价结果
         */
        get: operations["show_subject_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/subjects/{subject}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * withdraw a subject of appraisal
         * @description 撤下评价对象
         */
        post: operations["withdraw_subject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/public/appraisals/{appraisal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * an open round, for who has a code
         * @description 参加评价
         */
        get: operations["show_public_appraisal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/public/appraisals/{appraisal}/ballots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * cast one's ballot with a one-person code
         * @description 投票
         */
        post: operations["cast_own_ballot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/bulletins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * bulletins
         * @description 通报
         */
        get: operations["list_bulletins"];
        put?: never;
        /**
         * draft a bulletin
         * @description 起草通报
         */
        post: operations["draft_bulletin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/bulletins/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * whether issued bulletins are as they were issued
         * @description 核验通报
         */
        get: operations["verify_bulletins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/bulletins/{bulletin}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a bulletin
         * @description 一期通报
         */
        get: operations["show_bulletin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/bulletins/{bulletin}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a bulletin to print
         * @description 打印通报
         */
        get: operations["print_bulletin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/bulletins/{bulletin}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * freeze and issue a bulletin
         * @description 印发通报
         */
        post: operations["freeze_bulletin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/bulletins/{bulletin}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * correct a bulletin
         * @description 更正通报
         */
        post: operations["correct_bulletin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * closings of years
         * @description 年度关账
         */
        get: operations["list_closings"];
        put?: never;
        /**
         * open the closing of a year
         * @description 开始年度对账
         */
        post: operations["open_closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/closings/{closing}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the closing of a year
         * @description 一个年度的关账
         */
        get: operations["show_closing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/closings/{closing}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * whether a closed year's outcomes are as they were closed
         * @description 核验关账结论
         */
        get: operations["verify_closing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/closings/{closing}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a draft of the next report's section on the year
         * @description 工作回顾初稿
         */
        get: operations["draft_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/closings/{closing}/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * reconcile a year again
         * @description 重新对账
         */
        post: operations["reconcile_closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/closings/{closing}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * close a year
         * @description 年度关账
         */
        post: operations["close_year"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * outcomes of a closing
         * @description 对账结论
         */
        get: operations["list_outcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/outcomes/{outcome}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * an outcome
         * @description 一条对账结论
         */
        get: operations["show_outcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/outcomes/{outcome}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * correct an outcome
         * @description 更正对账结论
         */
        post: operations["correct_outcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/carryovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what closed years offer the next
         * @description 结转事项
         */
        get: operations["list_carryovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/carryovers/{carryover}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a carry-over
         * @description 一件结转事项
         */
        get: operations["show_carryover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/carryovers/{carryover}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * take over into the next year
         * @description 结转
         */
        post: operations["take_carryover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/carryovers/{carryover}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * decline a carry-over
         * @description 不予结转
         */
        post: operations["decline_carryover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the journal, the newest entry first
         * @description 日志，新的在前
         */
        get: operations["list_journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/journal/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * verify the journal
         * @description 核验日志
         */
        post: operations["verify_journal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * data taken out or in as a whole
         * @description 数据进出记录
         */
        get: operations["list_transfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/archive/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * export a region's archive
         * @description 导出地区档案
         */
        post: operations["export_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/archive/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * import a region's archive
         * @description 导入地区档案
         */
        post: operations["import_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * back up
         * @description 备份
         */
        post: operations["back_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the policy files, the program's and the region's own
         * @description 制度文件
         */
        get: operations["list_policies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/policies/{policy_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a policy file
         * @description 一份制度文件
         */
        get: operations["show_policy"];
        /**
         * change a policy
         * @description 修改制度
         */
        put: operations["change_policy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/policies/{policy_name}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * what another text of a policy would change
         * @description 预览制度修改的影响
         */
        post: operations["preview_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/policies/sign_in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * change the rules of signing in
         * @description 修改登录规则
         */
        put: operations["change_sign_in_policy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the words of all enumerations
         * @description 字段取值的中英文名称
         */
        get: operations["list_terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * who has signed in, as what, and the CSRF token
         * @description 本次登录：账号、岗位和防伪令牌
         */
        get: operations["read_session"];
        put?: never;
        /**
         * sign in
         * @description 登录
         */
        post: operations["sign_in"];
        /**
         * sign out
         * @description 退出登录
         */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/session/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * choose a post
         * @description 切换岗位
         */
        post: operations["choose_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * change one's password
         * @description 修改密码
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * a key for one-time codes, to be confirmed
         * @description 生成动态验证码密钥
         */
        post: operations["begin_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/session/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * put the key in use by its first code; gives the recovery codes
         * @description 启用动态验证码，给出恢复码
         */
        post: operations["confirm_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/session/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * take the second factor off
         * @description 停用动态验证码
         */
        post: operations["remove_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * one's own sessions
         * @description 本人的全部登录
         */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        /**
         * sign out everywhere
         * @description 全部退出
         */
        delete: operations["sign_out_everywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * end one of one's own sessions
         * @description 结束一次登录
         */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/session/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the ways in besides a password, before signing in
         * @description 除密码外的登录方式（登录前）
         */
        get: operations["read_sign_in_ways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/session/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * go to the county's identity provider to sign in
         * @description 转到统一身份认证登录
         */
        get: operations["begin_identity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/session/identity/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * come back from the identity provider
         * @description 从统一身份认证返回
         */
        get: operations["finish_identity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * list accounts
         * @description 列出账号
         */
        get: operations["list_accounts"];
        put?: never;
        /**
         * make an account
         * @description 开通账号
         */
        post: operations["add_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/accounts/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * read an account
         * @description 查看账号
         */
        get: operations["read_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/accounts/{account}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * give an account a one-time password
         * @description 重置密码
         */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/accounts/{account}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * disable an account
         * @description 停用账号
         */
        post: operations["disable_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/accounts/{account}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * enable an account
         * @description 启用账号
         */
        post: operations["enable_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/accounts/{account}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * lift the delay after failed sign-ins
         * @description 解除登录限制
         */
        post: operations["unlock_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/accounts/{account}/reset-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * take a second factor off an account
         * @description 重置动态验证码
         */
        post: operations["reset_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/accounts/{account}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * link an account to the identity provider
         * @description 关联统一身份
         */
        post: operations["link_identity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * who signed in, was refused, signed out
         * @description 登录、失败和退出记录
         */
        get: operations["list_sign_ins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/accounts/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * list everybody's access tokens
         * @description 列出全部访问令牌
         */
        get: operations["list_tokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * list one's own access tokens
         * @description 列出本人的访问令牌
         */
        get: operations["list_own_tokens"];
        put?: never;
        /**
         * issue an access token
         * @description 签发访问令牌
         */
        post: operations["add_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/tokens/{token}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * revoke an access token
         * @description 吊销访问令牌
         */
        post: operations["revoke_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * follow hints of what changes, and how far one's own uploads have come, as a stream of events
         * @description 实时接收变动提示和本人上传文件的办理进度（事件流）
         */
        get: operations["follow_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * search
         * @description 检索
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the post's notices, unread first
         * @description 本岗位的消息，未读在前
         */
        get: operations["list_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/notices/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * how many are unread
         * @description 未读消息数
         */
        get: operations["count_unread_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * mark notices as read, all where none is named
         * @description 标记消息为已读
         */
        post: operations["mark_notices_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/notices/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * where the post's notices are mailed
         * @description 接收消息的邮箱
         */
        get: operations["show_mail_address"];
        /**
         * mail the post's notices there; empty: nowhere
         * @description 设置接收消息的邮箱，留空则不发
         */
        put: operations["set_mail_address"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * a new secret address of the post's calendar
         * @description 生成日历订阅地址，原地址作废
         */
        post: operations["open_calendar"];
        /**
         * revoke the calendar's address
         * @description 撤销日历订阅地址
         */
        delete: operations["close_calendar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what the post's unit owes, by day, with the working days left
         * @description 本单位待办事项及期限，按日期排列
         */
        get: operations["list_deadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{region}/calendar/{token_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a post's deadlines (iCalendar)
         * @description 岗位的办理期限日历
         */
        get: operations["read_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        RegionsHere: {
            regions: components["schemas"]["RegionHere"][];
        };
        RegionHere: {
            code: string;
            name: string;
        };
        Region: {
            region: string;
            id: number | null;
            version: number;
            code: string;
            name: string;
            /** @enum {string} */
            level: "province" | "city" | "county" | "township";
            parent: string;
            /** Format: date */
            valid_from: string;
            /** Format: date */
            valid_to: string | null;
        };
        Organisation: {
            region: string;
            id: number | null;
            version: number;
            name: string;
            aliases: string[];
            /** @enum {string} */
            class: "department" | "township" | "park" | "state_firm" | "vertical" | "institution" | "hospital" | "school" | "party" | "enterprise" | "group";
            parent: number | null;
            members: (number | null)[];
            /** Format: date */
            closed_on: string | null;
            successor: number | null;
        };
        Post: {
            region: string;
            id: number | null;
            version: number;
            title: string;
            organisation: number | null;
            /** @enum {string} */
            role: "system_administrator" | "security_administrator" | "audit_administrator" | "supervisor" | "leader" | "liaison" | "enterprise" | "reader";
            superior: number | null;
            /** Format: date */
            closed_on: string | null;
        };
        Person: {
            region: string;
            id: number | null;
            version: number;
            name: string;
            phone: string;
        };
        Appointment: {
            region: string;
            id: number | null;
            version: number;
            post: number | null;
            person: number | null;
            /** Format: date */
            begins: string;
            /** Format: date */
            ends: string | null;
        };
        Indicator: {
            region: string;
            id: number | null;
            version: number;
            name: string;
            synonyms: string[];
            unit: string;
            /** @enum {string} */
            direction: "more_is_better" | "less_is_better";
            cumulative: boolean;
        };
        Document: {
            region: string;
            id: number | null;
            version: number;
            title: string;
            document_number: string;
            issuing_body: string;
            issued_on: string;
            year: number;
            file_name: string;
            content: string;
            replaces: number | null;
        };
        Passage: {
            begin: number;
            end: number;
            /** @enum {string} */
            kind: "head" | "heading" | "paragraph" | "appendix";
            level: number;
            page: number;
            text: string;
        };
        NamedUnit: {
            name: string;
            organisation: number | null;
            ambiguous: boolean;
            nearest: string[];
        };
        Finding: {
            region: string;
            id: number | null;
            version: number;
            document: number | null;
            ordinal: number;
            /** @enum {string} */
            state: "found" | "confirmed" | "corrected" | "merged" | "rejected";
            /** @enum {string} */
            item_kind: "target" | "task" | "project";
            /** @enum {string} */
            category: "headline" | "key_task" | "livelihood" | "key_project";
            span_begin: number;
            span_end: number;
            sentence: string;
            number: string;
            section: string;
            title: string;
            body: string;
            task: number;
            leads: string[];
            responsible: string[];
            cooperating: string[];
            indicator: string;
            /** @enum {string} */
            measure: "none" | "level" | "growth" | "increment" | "completion" | "rank";
            /** @enum {string} */
            relation: "eq" | "ge" | "gt" | "le" | "lt" | "approx" | "between";
            value: string | null;
            value_high: string | null;
            unit: string;
            scope: string;
            /** @enum {string} */
            rule: "none" | "above_average" | "in_step_with" | "rank_forward" | "not_below_last_year";
            reference: string;
            /** Format: date */
            due_on: string | null;
            due_text: string;
            item: number | null;
        };
        Adopted: {
            document: components["schemas"]["Document"];
            findings: components["schemas"]["Finding"][];
            carried_over: number;
            gone: components["schemas"]["Finding"][];
        };
        Decided: {
            findings: components["schemas"]["Finding"][];
            items: components["schemas"]["Item"][];
            registered: components["schemas"]["Organisation"][];
        };
        Item: {
            region: string;
            id: number | null;
            version: number;
            /** @enum {string} */
            item_kind: "target" | "task" | "project";
            /** @enum {string} */
            category: "headline" | "key_task" | "livelihood" | "key_project";
            /** @enum {string} */
            state: "draft" | "active" | "completed" | "dropped" | "merged";
            year: number;
            number: string;
            section: string;
            title: string;
            body: string;
            parent: number | null;
            merged_into: number | null;
            leads: (number | null)[];
            responsible: (number | null)[];
            cooperating: (number | null)[];
            indicator: number | null;
            /** @enum {string} */
            measure: "none" | "level" | "growth" | "increment" | "completion" | "rank";
            /** @enum {string} */
            relation: "eq" | "ge" | "gt" | "le" | "lt" | "approx" | "between";
            value: string | null;
            value_high: string | null;
            unit: string;
            scope: string;
            /** @enum {string} */
            direction: "more_is_better" | "less_is_better";
            cumulative: boolean;
            /** @enum {string} */
            rule: "none" | "above_average" | "in_step_with" | "rank_forward" | "not_below_last_year";
            reference: string;
            baseline: string | null;
            /** Format: date */
            starts_on: string | null;
            /** Format: date */
            due_on: string | null;
            due_text: string;
            original_value: string | null;
            /** Format: date */
            original_due_on: string | null;
            changes: number;
            /** Format: date */
            completed_on: string | null;
        };
        SheetColumn: {
            column: number;
            heading: string;
            /** @enum {string} */
            meaning: "number" | "category" | "section" | "title" | "text" | "target" | "unit" | "scope" | "direction" | "cumulative" | "baseline" | "lead" | "responsible" | "cooperating" | "starts" | "due" | "due_date" | "state" | "item_kind" | "ledger_number" | "longitude" | "latitude" | "ignored";
            unit: string;
        };
        SheetRow: {
            row: number;
            ledger_number: number;
            refused: boolean;
            item: components["schemas"]["Item"];
        };
        ImportCounts: {
            created: number;
            changed: number;
            unchanged: number;
            refused: number;
            left_out: number;
            revisions: number;
        };
        ColumnName: {
            region: string;
            id: number | null;
            version: number;
            heading: string;
            meaning: string;
        };
        ItemDetail: {
            item: components["schemas"]["Item"];
            children: components["schemas"]["Item"][];
            clauses: components["schemas"]["Clause"][];
            shares: components["schemas"]["Share"][];
            milestones: components["schemas"]["Milestone"][];
            revisions: components["schemas"]["Revision"][];
        };
        Clause: {
            region: string;
            id: number | null;
            version: number;
            item: number | null;
            document: number | null;
            span_begin: number;
            span_end: number;
            sentence: string;
        };
        Share: {
            region: string;
            id: number | null;
            version: number;
            item: number | null;
            organisation: number | null;
            /** Format: date */
            begins_on: string;
            /** Format: date */
            ends_on: string;
            value: string;
            cumulative: boolean;
            withdrawn: boolean;
        };
        Milestone: {
            region: string;
            id: number | null;
            version: number;
            item: number | null;
            title: string;
            /** Format: date */
            due_on: string;
            /** Format: date */
            original_due_on: string;
            changes: number;
            /** Format: date */
            reached_on: string | null;
            withdrawn: boolean;
        };
        Revision: {
            region: string;
            id: number | null;
            version: number;
            item: number | null;
            /** @enum {string} */
            revised: "value" | "due";
            was: string;
            became: string;
            reason: string;
            /** Format: date-time */
            at: string;
            post: number | null;
        };
        LedgerRow: {
            item: components["schemas"]["Item"];
            standing: components["schemas"]["Standing"] | null;
            reports: components["schemas"]["Report"][];
            last_reading: components["schemas"]["Report"] | null;
        };
        Standing: {
            region: string;
            id: number | null;
            version: number;
            organisation: number | null;
            year: number;
            /** @enum {string} */
            colour: "none" | "green" | "blue" | "yellow" | "red";
            /** Format: date */
            since: string;
            reason: string;
            was_red: boolean;
            late: boolean;
            by_hand: boolean;
            hand_reason: string;
            hand_post: number | null;
            /** @enum {string} */
            hand_over: "none" | "green" | "blue" | "yellow" | "red";
            /** Format: date */
            hand_until: string | null;
            /** Format: date */
            answer_due_on: string | null;
        };
        Report: {
            region: string;
            id: number | null;
            version: number;
            round: number | null;
            item: number | null;
            organisation: number | null;
            /** @enum {string} */
            state: "owed" | "draft" | "submitted" | "returned" | "accepted" | "missed";
            late: boolean;
            asks_value: boolean;
            value: string | null;
            value_text: string;
            progress: string;
            problems: string;
            next_steps: string;
            evidence: string[];
            /** Format: date-time */
            submitted_at: string | null;
            submitted_by: number | null;
            on_behalf: boolean;
            returns: number;
            return_reason: string;
            /** Format: date */
            answer_due_on: string | null;
        };
        ItemSheet: {
            row: components["schemas"]["LedgerRow"];
            project: components["schemas"]["Project"] | null;
            clauses: components["schemas"]["Clause"][];
            shares: components["schemas"]["Share"][];
            milestones: components["schemas"]["Milestone"][];
            revisions: components["schemas"]["Revision"][];
            reports: components["schemas"]["Report"][];
            slips: components["schemas"]["Slip"][];
            moves: components["schemas"]["StageMove"][];
            lacks: components["schemas"]["Lack"][];
            observations: components["schemas"]["Observation"][];
            organisations: {
                [key: string]: string;
            };
            rounds: {
                [key: string]: string;
            };
            documents: {
                [key: string]: string;
            };
            posts: {
                [key: string]: string;
            };
        };
        Project: {
            region: string;
            id: number | null;
            version: number;
            /** @enum {string} */
            level: "county" | "city" | "province" | "national";
            /** @enum {string} */
            stage: "conceived" | "reserved" | "signed_up" | "landed" | "started" | "building" | "completed" | "in_production" | "suspended" | "dropped";
            /** Format: date */
            stage_since: string;
            /** @enum {string} */
            suspended_from: "conceived" | "reserved" | "signed_up" | "landed" | "started" | "building" | "completed" | "in_production" | "suspended" | "dropped";
            sponsor: string;
            place: string;
            longitude: string | null;
            latitude: string | null;
            total_planned: string | null;
            year_planned: string | null;
            total_done: string | null;
            year_done: string | null;
        };
        Slip: {
            region: string;
            id: number | null;
            version: number;
            item: number | null;
            organisation: number | null;
            /** @enum {string} */
            colour: "none" | "green" | "blue" | "yellow" | "red";
            /** Format: date */
            issued_on: string;
            /** Format: date */
            due_on: string;
            reason: string;
            /** @enum {string} */
            state: "open" | "answered" | "lifted";
            /** Format: date */
            answered_on: string | null;
            answer: string;
            late: boolean;
            /** Format: date */
            lifted_on: string | null;
        };
        StageMove: {
            region: string;
            id: number | null;
            version: number;
            project: number | null;
            /** @enum {string} */
            was: "conceived" | "reserved" | "signed_up" | "landed" | "started" | "building" | "completed" | "in_production" | "suspended" | "dropped";
            /** @enum {string} */
            became: "conceived" | "reserved" | "signed_up" | "landed" | "started" | "building" | "completed" | "in_production" | "suspended" | "dropped";
            /** Format: date */
            moved_on: string;
            reason: string;
        };
        Lack: {
            region: string;
            id: number | null;
            version: number;
            project: number | null;
            /** @enum {string} */
            lack_kind: "land" | "funds" | "energy" | "approval" | "other";
            body: string;
            solver: number | null;
            /** Format: date */
            due_on: string | null;
            /** Format: date */
            solved_on: string | null;
            solution: string;
        };
        Observation: {
            region: string;
            id: number | null;
            version: number;
            project: number | null;
            /** Format: date */
            observed_on: string;
            score: string;
            comment: string;
        };
        Overview: {
            year: number;
            round: components["schemas"]["Round"] | null;
            due: boolean;
            units: components["schemas"]["UnitOverview"][];
            total: components["schemas"]["UnitOverview"];
        };
        Round: {
            region: string;
            id: number | null;
            version: number;
            title: string;
            /** @enum {string} */
            cadence: "week" | "half_month" | "month" | "quarter" | "once";
            /** Format: date */
            begins_on: string;
            /** Format: date */
            ends_on: string;
            /** Format: date */
            due_on: string;
            /** @enum {string} */
            state: "open" | "closed";
            year: number;
            /** @enum {string|null} */
            category: "headline" | "key_task" | "livelihood" | "key_project" | null;
            /** @enum {string|null} */
            item_kind: "target" | "task" | "project" | null;
            with_responsible: boolean;
        };
        UnitOverview: {
            unit: number | null;
            name: string;
            items: number[];
            colours: number[];
            overdue: number;
            by_hand: number;
            reports: components["schemas"]["ReportCounts"];
        };
        ReportCounts: {
            owed: number;
            draft: number;
            submitted: number;
            returned: number;
            accepted: number;
            missed: number;
            marked_late: number;
            on_behalf: number;
            sent_back: number;
            asks_value: number;
        };
        MonthlyBurden: {
            /** Format: date */
            month: string;
            rounds: components["schemas"]["Round"][];
            units: components["schemas"]["Burden"][];
            total: components["schemas"]["Burden"];
        };
        Burden: {
            unit: number | null;
            name: string;
            reports: number;
            boxes: number;
        };
        Briefing: {
            year: number;
            /** Format: date */
            today: string;
            prospects: components["schemas"]["Prospect"][];
            red: components["schemas"]["RedItem"][];
        };
        Prospect: {
            item: number | null;
            title: string;
            promise: string;
            unit: string;
            target: string;
            /** @enum {string} */
            outlook: "no_reading" | "too_early" | "attained" | "reaches" | "uncertain" | "misses";
            /** @enum {string|null} */
            line: "straight" | "shares" | "last_year" | "baseline" | "state" | null;
            expected: number;
            done: number;
            behind: number;
            /** Format: date */
            before: string | null;
            /** Format: date */
            ends_on: string;
            forecast: {
                value: string;
                text: string;
            } | null;
            low: {
                value: string;
                text: string;
            } | null;
            high: {
                value: string;
                text: string;
            } | null;
            readings: {
                /** Format: date */
                on: string;
                value: string;
                text: string;
            }[];
            course: {
                /** Format: date */
                on: string;
                value: string;
                text: string;
            }[];
            /** @enum {string} */
            colour: "none" | "green" | "blue" | "yellow" | "red";
        };
        RedItem: {
            item: number | null;
            title: string;
            organisation: number | null;
            unit: string;
            why: string;
            /** Format: date */
            since: string;
            slip: components["schemas"]["Slip"] | null;
        };
        ProjectRung: {
            /** @enum {string} */
            group: "conceived" | "reserved" | "started" | "completed";
            projects: number;
            suspended: number;
            total_planned: string;
            year_planned: string;
            total_done: string;
            year_done: string;
        };
        ProjectDetail: {
            item: components["schemas"]["Item"];
            project: components["schemas"]["Project"];
            moves: components["schemas"]["StageMove"][];
            lacks: components["schemas"]["Lack"][];
            observations: components["schemas"]["Observation"][];
        };
        KeyProject: {
            item: components["schemas"]["Item"];
            project: components["schemas"]["Project"];
        };
        RoundBoard: {
            round: components["schemas"]["Round"];
            due: boolean;
            units: components["schemas"]["UnitOverview"][];
            total: components["schemas"]["ReportCounts"];
            urged: components["schemas"]["UnitUrged"][];
        };
        UnitUrged: {
            unit: number | null;
            times: number;
            /** Format: date */
            last_on: string;
        };
        RoundOpened: {
            round: components["schemas"]["Round"];
            items: number;
            reports: number;
            unowned: (number | null)[];
        };
        Urged: {
            urged: components["schemas"]["Urging"][];
            today: (number | null)[];
            owe_nothing: (number | null)[];
            without_post: (number | null)[];
        };
        Urging: {
            region: string;
            id: number | null;
            version: number;
            round: number | null;
            organisation: number | null;
            /** Format: date */
            urged_on: string;
            urged_by: number | null;
            owed: number;
            /** Format: date */
            due_on: string;
            note: string;
        };
        RoundClosed: {
            round: components["schemas"]["Round"];
            missed: number;
            waiting: number;
        };
        OwedReport: {
            report: components["schemas"]["Report"];
            item: string;
            round: string;
            /** Format: date */
            due_on: string;
        };
        StandingsReviewed: {
            items: number;
            colours: number[];
            changed: components["schemas"]["ColourChange"][];
            issued: number;
            lifted: number;
        };
        ColourChange: {
            item: number | null;
            /** @enum {string} */
            from: "none" | "green" | "blue" | "yellow" | "red";
            /** @enum {string} */
            to: "none" | "green" | "blue" | "yellow" | "red";
        };
        Problem: {
            region: string;
            id: number | null;
            version: number;
            title: string;
            body: string;
            /** @enum {string} */
            source: "report" | "inspection" | "meeting" | "other";
            source_id: number;
            item: number | null;
            organisation: number | null;
            found_by_organisation: number | null;
            found_by: number | null;
            /** Format: date */
            found_on: string;
            /** @enum {string} */
            state: "found" | "coordinating" | "solved" | "closed" | "dropped";
            /** @enum {string} */
            level: "unit" | "county" | "city";
            coordinator: number | null;
            joint: (number | null)[];
            /** Format: date */
            due_on: string | null;
            /** Format: date */
            original_due_on: string | null;
            changes: number;
            solution: string;
            evidence: string[];
            /** Format: date */
            solved_on: string | null;
            /** Format: date */
            closed_on: string | null;
            returns: number;
            reopened: number;
            last_reason: string;
            late: boolean;
        };
        SupervisionOrder: {
            region: string;
            id: number | null;
            version: number;
            number: string;
            year: number;
            ordinal: number;
            title: string;
            body: string;
            /** @enum {string} */
            origin: "by_hand" | "instruction" | "red" | "silence" | "meeting";
            origin_id: number;
            cause: string;
            instruction: string;
            instructed_by: number | null;
            item: number | null;
            organisation: number | null;
            joint: (number | null)[];
            /** @enum {string} */
            rung: "reminder" | "warning" | "rectification";
            /** @enum {string} */
            state: "issued" | "signed_for" | "replied" | "returned" | "closed" | "withdrawn";
            /** Format: date */
            issued_on: string;
            /** Format: date */
            sign_by: string;
            /** Format: date */
            signed_on: string | null;
            /** Format: date */
            due_on: string;
            /** Format: date */
            original_due_on: string;
            extensions: number;
            reply: string;
            evidence: string[];
            /** Format: date */
            replied_on: string | null;
            returns: number;
            last_reason: string;
            /** Format: date */
            interview_by: string | null;
            /** Format: date */
            interviewed_on: string | null;
            interviewer: number | null;
            /** Format: date */
            closed_on: string | null;
            late: boolean;
        };
        SupervisionReview: {
            opened: components["schemas"]["SupervisionOrder"][];
            climbed: components["schemas"]["SupervisionOrder"][];
            late: (number | null)[];
        };
        Meeting: {
            region: string;
            id: number | null;
            version: number;
            title: string;
            /** Format: date */
            held_on: string;
            year: number;
            chair: number | null;
            /** @enum {string} */
            state: "planned" | "held";
            minutes: string;
        };
        MeetingSheet: {
            meeting: components["schemas"]["Meeting"];
            points: components["schemas"]["AgendaPoint"][];
            orders: {
                [key: string]: components["schemas"]["SupervisionOrder"];
            };
            tasks: {
                [key: string]: components["schemas"]["Item"];
            };
            names: components["schemas"]["SupervisionNames"];
        };
        AgendaPoint: {
            region: string;
            id: number | null;
            version: number;
            meeting: number | null;
            ordinal: number;
            /** @enum {string} */
            point_kind: "red" | "silence" | "problem" | "order" | "whistle" | "other";
            subject: number;
            organisation: number | null;
            title: string;
            reason: string;
            resolution: string;
            task: number | null;
            supervision_order: number | null;
            withdrawn: boolean;
        };
        SupervisionNames: {
            organisations: {
                [key: string]: string;
            };
            posts: {
                [key: string]: string;
            };
            items: {
                [key: string]: string;
            };
        };
        Agenda: {
            meeting: components["schemas"]["Meeting"];
            points: components["schemas"]["AgendaPoint"][];
            added: number;
            withdrawn: number;
        };
        Resolved: {
            point: components["schemas"]["AgendaPoint"];
            task: components["schemas"]["Item"] | null;
            order: components["schemas"]["SupervisionOrder"] | null;
        };
        Whistle: {
            region: string;
            id: number | null;
            version: number;
            receipt: string;
            year: number;
            title: string;
            body: string;
            asker: number | null;
            asker_name: string;
            contact: string;
            filed_evidence: string[];
            filed_by: number | null;
            filed_by_organisation: number | null;
            on_behalf: boolean;
            /** Format: date */
            filed_on: string;
            /** Format: date */
            dispatch_by: string;
            /** @enum {string} */
            state: "filed" | "dispatched" | "working" | "arbitration" | "co_signing" | "answered" | "reopened" | "with_city" | "closed" | "excluded" | "joined" | "withdrawn";
            organisation: number | null;
            joint: (number | null)[];
            /** Format: date */
            dispatched_on: string | null;
            /** Format: date */
            sign_in_by: string | null;
            /** Format: date */
            signed_in_on: string | null;
            /** Format: date */
            due_on: string | null;
            /** Format: date */
            original_due_on: string | null;
            extensions: number;
            refusals: number;
            /** Format: date */
            ruling_by: string | null;
            ruled: boolean;
            answer: string;
            solved: boolean;
            evidence: string[];
            /** Format: date */
            answered_on: string | null;
            /** Format: date */
            confirm_by: string | null;
            /** @enum {string} */
            confirmation: "none" | "asker" | "timeout";
            /** @enum {string} */
            rating: "none" | "very_bad" | "bad" | "fair" | "good" | "very_good";
            rating_text: string;
            reopened: number;
            false_closings: number;
            /** Format: date */
            call_back_by: string | null;
            /** Format: date */
            called_back_on: string | null;
            call_back: string;
            /** Format: date */
            escalated_on: string | null;
            city_answer: string;
            joined_into: number | null;
            excluded_by: number | null;
            /** Format: date */
            excluded_on: string | null;
            last_reason: string;
            /** Format: date */
            closed_on: string | null;
            late: boolean;
            lapses: ("dispatch" | "sign_in" | "ruling" | "call_back")[];
        };
        WhistleRow: {
            whistle: components["schemas"]["Whistle"];
            unsigned_by: (number | null)[];
        };
        Tally: {
            organisation: number;
            key: string;
            count: number;
        };
        WhistleDetail: {
            whistle: components["schemas"]["Whistle"];
            refusals: components["schemas"]["Refusal"][];
            signatures: components["schemas"]["CoSignature"][];
            joined: components["schemas"]["Whistle"][];
        };
        Refusal: {
            region: string;
            id: number | null;
            version: number;
            whistle: number | null;
            organisation: number | null;
            /** Format: date */
            refused_on: string;
            reason: string;
            suggested: number | null;
            ruling: string;
            /** Format: date */
            ruled_on: string | null;
            ruled_by: number | null;
        };
        CoSignature: {
            region: string;
            id: number | null;
            version: number;
            whistle: number | null;
            organisation: number | null;
            /** Format: date */
            signed_on: string | null;
            opinion: string;
            withdrawn: boolean;
        };
        Filed: {
            whistle: components["schemas"]["Whistle"];
            alike: components["schemas"]["Whistle"][];
        };
        WhistleReview: {
            closed: components["schemas"]["Whistle"][];
            late: components["schemas"]["Whistle"][];
        };
        Motion: {
            region: string;
            id: number | null;
            version: number;
            /** @enum {string} */
            motion_kind: "motion" | "suggestion" | "proposal";
            number: string;
            session: string;
            year: number;
            title: string;
            body: string;
            deputies: string[];
            /** Format: date */
            received_on: string;
            /** @enum {string} */
            state: "received" | "assigned" | "working" | "answered" | "reopened" | "closed" | "joined" | "withdrawn";
            organisation: number | null;
            joint: (number | null)[];
            /** Format: date */
            bounce_until: string | null;
            suggested: number | null;
            /** Format: date */
            due_on: string | null;
            /** Format: date */
            original_due_on: string | null;
            extensions: number;
            bounces: number;
            /** @enum {string} */
            grade: "none" | "A" | "B" | "C";
            answer: string;
            letter: string;
            opinions: string[];
            /** Format: date */
            answered_on: string | null;
            /** Format: date */
            confirm_by: string | null;
            /** @enum {string} */
            satisfaction: "none" | "satisfied" | "basically" | "unsatisfied";
            satisfaction_text: string;
            reopened: number;
            joined_into: number | null;
            item: number | null;
            last_reason: string;
            /** Format: date */
            closed_on: string | null;
            late: boolean;
        };
        MotionDetail: {
            motion: components["schemas"]["Motion"];
            joined: components["schemas"]["Motion"][];
            item: string;
        };
        MotionImport: {
            received: components["schemas"]["Motion"][];
            unchanged: number;
        };
        MotionReview: {
            closed: components["schemas"]["Motion"][];
            late: components["schemas"]["Motion"][];
        };
        LivelihoodRow: {
            item: components["schemas"]["Item"];
            standing: components["schemas"]["Standing"] | null;
            money: components["schemas"]["Livelihood"] | null;
            parts: components["schemas"]["Item"][];
            places: components["schemas"]["LivelihoodPlace"][];
            milestones: number;
            reached: number;
            ballot: string | null;
        };
        Livelihood: {
            region: string;
            id: number | null;
            version: number;
            year: number;
            planned: string | null;
            paid: string | null;
            funding: string;
        };
        LivelihoodPlace: {
            region: string;
            id: number | null;
            version: number;
            item: number | null;
            name: string;
            longitude: string | null;
            latitude: string | null;
            organisation: number | null;
            /** Format: date */
            finished_on: string | null;
            photos: string[];
            withdrawn: boolean;
        };
        Register: {
            name: string;
            chinese: string;
            english: string;
            fields: components["schemas"]["FieldDefinition"][];
            title_field: string;
            states: components["schemas"]["StateDefinition"][];
            keepers: ("system_administrator" | "security_administrator" | "audit_administrator" | "supervisor" | "leader" | "liaison" | "enterprise" | "reader")[];
        };
        FieldDefinition: {
            name: string;
            chinese: string;
            english: string;
            /** @enum {string} */
            type: "text" | "number" | "money" | "date" | "choice" | "organisation" | "person";
            required: boolean;
            personal: boolean;
            unit: string;
            choices: string[];
        };
        StateDefinition: {
            name: string;
            chinese: string;
            english: string;
            working_days: number | null;
            final: boolean;
            moves: {
                to: string;
                roles: ("system_administrator" | "security_administrator" | "audit_administrator" | "supervisor" | "leader" | "liaison" | "enterprise" | "reader")[];
            }[];
        };
        RegisterRow: {
            id: number | null;
            version: number;
            register_name: string;
            state: string;
            year: number;
            organisation: number | null;
            title: string;
            unit: string;
            values: {
                [key: string]: string;
            };
            /** Format: date */
            opened_on: string;
            /** Format: date */
            due_on: string | null;
            /** Format: date */
            closed_on: string | null;
            late: boolean;
        };
        RegisterCount: {
            unit: string;
            states: {
                [key: string]: number;
            };
            late: number;
            all: number;
        };
        RegisterEntry: {
            region: string;
            id: number | null;
            version: number;
            register_name: string;
            year: number;
            state: string;
            organisation: number | null;
            title: string;
            contents: string[];
            /** Format: date */
            opened_on: string;
            /** Format: date */
            due_on: string | null;
            /** Format: date */
            closed_on: string | null;
            late: boolean;
        };
        ImportedEntries: {
            rows: {
                row: number;
                title: string;
                /** @enum {string} */
                fate: "created" | "changed" | "unchanged" | "refused";
                faults: components["schemas"]["Told"][];
            }[];
            ignored: string[];
        };
        Told: {
            kind: string;
            text: string;
        };
        Scheme: {
            region: string;
            id: number | null;
            version: number;
            title: string;
            year: number;
            /** @enum {string} */
            state: "draft" | "in_force" | "withdrawn";
            source: string;
            replaces: number | null;
        };
        Adjustment: {
            region: string;
            id: number | null;
            version: number;
            organisation: number | null;
            /** @enum {string} */
            adjustment_kind: "bonus" | "deduction" | "exclusion" | "ruling";
            year: number;
            /** Format: date */
            given_on: string;
            assessment: number | null;
            line: string;
            points: string;
            reason: string;
            document: string;
            evidence: string;
            withdrawn: boolean;
        };
        Assessment: {
            region: string;
            id: number | null;
            version: number;
            scheme: number | null;
            title: string;
            year: number;
            /** Format: date */
            begins_on: string;
            /** Format: date */
            ends_on: string;
            /** @enum {string} */
            state: "computed" | "published" | "frozen" | "superseded";
            edition: number;
            corrects: number | null;
            correction: string;
            /** Format: date */
            appeal_until: string | null;
            /** Format: date */
            computed_on: string;
            /** Format: date */
            frozen_on: string | null;
            fingerprint: string;
        };
        Ranking: {
            assessment: components["schemas"]["Assessment"];
            results: components["schemas"]["UnitResult"][];
        };
        UnitResult: {
            region: string;
            id: number | null;
            version: number;
            assessment: number | null;
            organisation: number | null;
            class: string;
            base_points: string;
            bonus: string;
            deduction: string;
            total: string;
            adjustments: (number | null)[];
            place: number;
            exclusion: string;
            tied: boolean;
            gap: string;
            grade: string;
            withdrawn: boolean;
        };
        UnitScores: {
            assessment: components["schemas"]["Assessment"];
            result: components["schemas"]["UnitResult"];
            scores: components["schemas"]["Score"][];
            adjustments: components["schemas"]["Adjustment"][];
        };
        Score: {
            region: string;
            id: number | null;
            version: number;
            assessment: number | null;
            organisation: number | null;
            line: string;
            full_weight: number;
            weight: string;
            mark: string;
            points: string;
            formula: string;
            inputs: string[];
            sources: string[];
            excluded: boolean;
            ruling: number | null;
            withdrawn: boolean;
        };
        Explanation: {
            score: components["schemas"]["Score"];
            text: string;
        };
        Supposed: {
            now: components["schemas"]["Ranking"];
            then: components["schemas"]["Ranking"];
        };
        Appeal: {
            region: string;
            id: number | null;
            version: number;
            assessment: number | null;
            organisation: number | null;
            line: string;
            body: string;
            evidence: string[];
            filed_by: number | null;
            /** Format: date */
            filed_on: string;
            /** Format: date */
            ruling_by: string;
            /** @enum {string} */
            state: "filed" | "upheld" | "rejected" | "withdrawn";
            ruling: string;
            /** Format: date */
            ruled_on: string | null;
            ruled_by: number | null;
            adjustment: number | null;
            late: boolean;
        };
        Upheld: {
            appeal: components["schemas"]["Appeal"];
            assessment: components["schemas"]["Assessment"];
        };
        Appraisal: {
            region: string;
            id: number | null;
            version: number;
            title: string;
            year: number;
            /** @enum {string} */
            scale: "five" | "three";
            /** @enum {string} */
            state: "draft" | "open" | "closed";
            /** Format: date */
            begins_on: string;
            /** Format: date */
            ends_on: string;
            points: number[];
            weights: number[];
            codes: number[];
            ballots: number[];
            marks: number[];
            /** Format: date */
            closed_on: string | null;
        };
        AppraisalSheet: {
            appraisal: components["schemas"]["Appraisal"];
            subjects: components["schemas"]["SubjectResult"][];
        };
        SubjectResult: {
            subject: components["schemas"]["AppraisalSubject"];
            marks: number[][] | null;
            result: string | null;
        };
        AppraisalSubject: {
            region: string;
            id: number | null;
            version: number;
            appraisal: number | null;
            name: string;
            duties: string;
            organisation: number | null;
            item: number;
            marks: number;
            result: string | null;
            withdrawn: boolean;
        };
        CountedBallots: {
            appraisal: components["schemas"]["Appraisal"];
            counted: number;
            marks: number;
            refused: {
                place: number;
                why: components["schemas"]["Told"];
            }[];
        };
        PublicAppraisal: {
            title: string;
            /** Format: date */
            begins_on: string;
            /** Format: date */
            ends_on: string;
            marks: string[];
            subjects: {
                id: number | null;
                name: string;
                duties: string;
            }[];
        };
        Bulletin: {
            region: string;
            id: number | null;
            version: number;
            year: number;
            number: number;
            edition: number;
            title: string;
            /** Format: date */
            begins_on: string;
            /** Format: date */
            ends_on: string;
            /** @enum {string} */
            state: "draft" | "frozen" | "corrected";
            contents: string;
            fingerprint: string;
            /** Format: date */
            issued_on: string | null;
            corrects: number | null;
            correction: string;
        };
        VerifiedBulletin: {
            bulletin: components["schemas"]["Bulletin"];
            whole: boolean;
        };
        Closing: {
            region: string;
            id: number | null;
            version: number;
            year: number;
            /** @enum {string} */
            state: "open" | "closed";
            report: number | null;
            /** Format: date */
            closed_on: string | null;
            fingerprint: string;
        };
        VerifiedClosing: {
            closing: components["schemas"]["Closing"];
            whole: boolean;
        };
        Outcome: {
            region: string;
            id: number | null;
            version: number;
            closing: number | null;
            item: number | null;
            /** @enum {string} */
            verdict: "met" | "missed" | "unreported" | "changed" | "dropped";
            by_hand: boolean;
            reason: string;
            promise: string;
            result: string;
            promised: string | null;
            reached: string | null;
            unit: string;
            sources: string[];
        };
        Carryover: {
            region: string;
            id: number | null;
            version: number;
            closing: number | null;
            /** @enum {string} */
            source: "target" | "task" | "motion" | "problem";
            source_id: number;
            title: string;
            body: string;
            leads: (number | null)[];
            /** @enum {string} */
            state: "offered" | "taken" | "declined";
            reason: string;
            item: number | null;
        };
        Taken: {
            carryover: components["schemas"]["Carryover"];
            item: components["schemas"]["Item"];
        };
        JournalEntry: {
            number: number;
            /** Format: date-time */
            at: string;
            post: number;
            person: number;
            action: string;
            kind: string;
            subject: number;
            version: number;
            reason: string;
            changes: string;
            fingerprint: string;
            hash: string;
        };
        JournalVerified: {
            entries: number;
            records: number;
            contents: number;
            head: string;
            faults: components["schemas"]["JournalFault"][];
        };
        JournalFault: {
            /** @enum {string} */
            fault: "gap" | "edited" | "cut_off" | "no_head" | "record_edited" | "record_missing" | "unrecorded" | "derived" | "content_damaged";
            number: number;
            subject: string;
        };
        Transfer: {
            region: string;
            id: number | null;
            version: number;
            /** @enum {string} */
            transfer_kind: "exported" | "imported" | "backed_up";
            regions: string[];
            file_name: string;
            sm3: string;
            row_count: number;
        };
        OwnPolicy: {
            name: string;
            standard: string;
            own: string;
            version: number;
            change: string;
        };
        PolicyPreview: {
            foreseen: boolean;
            year: number;
            differences: components["schemas"]["PolicyDifference"][];
            counts: components["schemas"]["PolicyCount"][];
            effects: components["schemas"]["PolicyEffect"][];
            more: number;
        };
        PolicyDifference: {
            setting: string;
            before: string;
            after: string;
            line: number;
        };
        PolicyCount: {
            what: string;
            before: number;
            after: number;
        };
        PolicyEffect: {
            kind: string;
            id: number;
            title: string;
            before: string;
            after: string;
        };
        Session: {
            account: number | null;
            login: string;
            person: string;
            post: {
                id: number | null;
                title: string;
                /** @enum {string} */
                role: "system_administrator" | "security_administrator" | "audit_administrator" | "supervisor" | "leader" | "liaison" | "enterprise" | "reader";
            };
            posts: {
                id: number | null;
                title: string;
                /** @enum {string} */
                role: "system_administrator" | "security_administrator" | "audit_administrator" | "supervisor" | "leader" | "liaison" | "enterprise" | "reader";
            }[];
            scopes: ("read" | "write" | "administer")[];
            csrf: string;
            /** Format: date-time */
            expires_at: string | null;
            second_factor: boolean;
            must_change_password: boolean;
            must_set_second_factor: boolean;
        };
        SecondFactorKey: {
            key: string;
            address: string;
        };
        RecoveryCodes: {
            codes: string[];
        };
        OpenSession: {
            id: number;
            current: boolean;
            post: number | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            seen_at: string;
            /** Format: date-time */
            expires_at: string;
            address: string;
            agent: string;
        };
        SignInWays: {
            identity_provider: boolean;
        };
        Account: {
            region: string;
            id: number | null;
            version: number;
            person: number | null;
            login: string;
            /** @enum {string} */
            state: "active" | "disabled";
            /** Format: date-time */
            password_set_at: string | null;
            must_change_password: boolean;
            second_factor: boolean;
            issuer: string;
            subject: string;
        };
        AccountMade: {
            account: components["schemas"]["Account"];
            password: string;
        };
        SignInEvent: {
            region: string;
            id: number | null;
            version: number;
            /** @enum {string} */
            event: "signed_in" | "refused" | "signed_out" | "chose_post" | "unlocked";
            account: number | null;
            post: number | null;
            /** Format: date */
            day: string;
            address: string;
            count: number;
        };
        AccessToken: {
            id: number | null;
            version: number;
            account: number | null;
            post: number | null;
            name: string;
            scopes: ("read" | "write" | "administer")[];
            /** Format: date */
            expires_on: string;
            revoked: boolean;
        };
        AccessTokenMade: {
            token: components["schemas"]["AccessToken"];
            secret: string;
        };
        Found: {
            /** @enum {string} */
            kind: "document" | "item" | "problem" | "whistle";
            id: number;
            year: number;
            title: string;
            title_marks: components["schemas"]["Mark"][];
            snippet: components["schemas"]["Snippet"];
        };
        Mark: {
            begin: number;
            end: number;
        };
        Snippet: {
            text: string;
            marks: components["schemas"]["Mark"][];
            cut_before: boolean;
            cut_after: boolean;
        };
        ProblemDetails: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            instance?: string;
            errors?: {
                pointer: string;
                detail: string;
            }[];
        };
    };
    responses: {
        /** @description what is wrong (RFC 9457), in the language asked for */
        problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
    };
    parameters: {
        /** @description how many at most */
        limit: number;
        /** @description `next` of the page before */
        cursor: string;
        /** @description a field's name, with - in front for descending */
        sort: string;
        /** @description names with commas: rows have these alone, and lack what is otherwise required */
        fields: string;
        /** @description the ETag at hand */
        if_none_match: string;
        /** @description the ETag of the record as last seen; 409 where somebody changed it since */
        if_match: string;
        /** @description the same key again is the same request: it is not done twice */
        idempotency_key: string;
    };
    requestBodies: never;
    headers: {
        /** @description the record's version */
        version: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_regions_here: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionsHere"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_regions: {
        parameters: {
            query?: {
                code?: string;
                parent?: string;
                level?: "province" | "city" | "county" | "township";
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Region"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    add_region: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: string;
                    parent?: string;
                    /** @enum {string} */
                    level?: "province" | "city" | "county" | "township";
                    /** Format: date */
                    from?: string | null;
                    merged?: string[];
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Region"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Region"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_region: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Region"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_organisations: {
        parameters: {
            query?: {
                name?: string;
                class?: "department" | "township" | "park" | "state_firm" | "vertical" | "institution" | "hospital" | "school" | "party" | "enterprise" | "group";
                parent?: number | null;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Organisation"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    add_organisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    alias?: string[];
                    /** @enum {string} */
                    class?: "department" | "township" | "park" | "state_firm" | "vertical" | "institution" | "hospital" | "school" | "party" | "enterprise" | "group";
                    parent?: number | null;
                    members?: (number | null)[];
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_organisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                organisation: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    change_organisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                organisation: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string | null;
                    alias?: string[] | null;
                    /** @enum {string|null} */
                    class?: "department" | "township" | "park" | "state_firm" | "vertical" | "institution" | "hospital" | "school" | "party" | "enterprise" | "group" | null;
                    parent?: number | null;
                    members?: (number | null)[] | null;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    close_organisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                organisation: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    date?: string | null;
                    successor?: number | null;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_posts: {
        parameters: {
            query?: {
                title?: string;
                organisation?: number | null;
                role?: "system_administrator" | "security_administrator" | "audit_administrator" | "supervisor" | "leader" | "liaison" | "enterprise" | "reader";
                superior?: number | null;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Post"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    add_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    unit?: number | null;
                    superior?: number | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                post: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    change_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                post: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string | null;
                    unit?: number | null;
                    superior?: number | null;
                    /** Format: date */
                    closed_on?: string | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    grant_role: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                post: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "system_administrator" | "security_administrator" | "audit_administrator" | "supervisor" | "leader" | "liaison" | "enterprise" | "reader";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    appoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                post: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person?: number | null;
                    /** Format: date */
                    date?: string | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_people: {
        parameters: {
            query?: {
                name?: string;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Person"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    add_person: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    phone?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_person: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                person: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_appointments: {
        parameters: {
            query?: {
                post?: number | null;
                person?: number | null;
                ends?: string | null;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Appointment"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_indicators: {
        parameters: {
            query?: {
                name?: string;
                direction?: "more_is_better" | "less_is_better";
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Indicator"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    add_indicator: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    unit?: string;
                    synonyms?: string[];
                    /** @enum {string} */
                    direction?: "more_is_better" | "less_is_better";
                    cumulative?: boolean;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indicator"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indicator"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_indicator: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                indicator: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indicator"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_documents: {
        parameters: {
            query?: {
                year?: number;
                document_number?: string;
                title?: string;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Document"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    adopt_document: {
        parameters: {
            query: {
                name: string;
                year?: number | null;
                new_version?: boolean;
            };
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adopted"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                document: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    download_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                document: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    read_document_text: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                document: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passage"][];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_named_units: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                document: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedUnit"][];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_findings: {
        parameters: {
            query?: {
                document?: number | null;
                state?: "found" | "confirmed" | "corrected" | "merged" | "rejected";
                item_kind?: "target" | "task" | "project";
                category?: "headline" | "key_task" | "livelihood" | "key_project";
                item?: number | null;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Finding"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    confirm_finding: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                document: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    findings?: number[];
                    /** @enum {string|null} */
                    kind?: "target" | "task" | "project" | null;
                    /** @enum {string|null} */
                    category?: "headline" | "key_task" | "livelihood" | "key_project" | null;
                    register_units?: boolean;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    correct_finding: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                document: number;
                finding: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string|null} */
                    category?: "headline" | "key_task" | "livelihood" | "key_project" | null;
                    title?: string | null;
                    indicator?: string | null;
                    goal?: string | null;
                    lead?: string[] | null;
                    responsible?: string[] | null;
                    cooperating?: string[] | null;
                    /** Format: date */
                    due?: string | null;
                    register_units?: boolean;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    merge_finding: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                document: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    findings?: number[];
                    /** @enum {string|null} */
                    kind?: "target" | "task" | "project" | null;
                    /** @enum {string|null} */
                    category?: "headline" | "key_task" | "livelihood" | "key_project" | null;
                    into: number | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    reject_finding: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                document: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    findings?: number[];
                    /** @enum {string|null} */
                    kind?: "target" | "task" | "project" | null;
                    /** @enum {string|null} */
                    category?: "headline" | "key_task" | "livelihood" | "key_project" | null;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    undo_finding: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                document: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    findings: number[];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    preview_import: {
        parameters: {
            query: {
                name: string;
                year?: number | null;
                category?: "headline" | "key_task" | "livelihood" | "key_project" | null;
                sheet?: string;
                column?: string[];
                remember?: boolean;
                good_rows?: boolean;
                reason?: string;
            };
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sheets: {
                            sheet: string;
                            columns: components["schemas"]["SheetColumn"][];
                            not_understood: components["schemas"]["SheetColumn"][];
                            missing: ("number" | "category" | "section" | "title" | "text" | "target" | "unit" | "scope" | "direction" | "cumulative" | "baseline" | "lead" | "responsible" | "cooperating" | "starts" | "due" | "due_date" | "state" | "item_kind" | "ledger_number" | "longitude" | "latitude" | "ignored")[];
                            rows: components["schemas"]["SheetRow"][];
                            notes: {
                                row: number;
                                column: string;
                                text: string;
                                why: string;
                                refused: boolean;
                            }[];
                        }[];
                        counts: components["schemas"]["ImportCounts"];
                    };
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    import_sheet: {
        parameters: {
            query: {
                name: string;
                year?: number | null;
                category?: "headline" | "key_task" | "livelihood" | "key_project" | null;
                sheet?: string;
                column?: string[];
                remember?: boolean;
                good_rows?: boolean;
                reason?: string;
            };
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sheets: {
                            sheet: string;
                            columns: components["schemas"]["SheetColumn"][];
                            not_understood: components["schemas"]["SheetColumn"][];
                            missing: ("number" | "category" | "section" | "title" | "text" | "target" | "unit" | "scope" | "direction" | "cumulative" | "baseline" | "lead" | "responsible" | "cooperating" | "starts" | "due" | "due_date" | "state" | "item_kind" | "ledger_number" | "longitude" | "latitude" | "ignored")[];
                            rows: components["schemas"]["SheetRow"][];
                            notes: {
                                row: number;
                                column: string;
                                text: string;
                                why: string;
                                refused: boolean;
                            }[];
                        }[];
                        counts: components["schemas"]["ImportCounts"];
                    };
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_column_names: {
        parameters: {
            query?: {
                meaning?: string;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ColumnName"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_items: {
        parameters: {
            query?: {
                item_kind?: "target" | "task" | "project";
                category?: "headline" | "key_task" | "livelihood" | "key_project";
                state?: "draft" | "active" | "completed" | "dropped" | "merged";
                year?: number;
                parent?: number | null;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Item"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    add_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "target" | "task" | "project";
                    title: string;
                    goal?: string;
                    baseline?: string;
                    year?: number | null;
                    /** @enum {string|null} */
                    category?: "headline" | "key_task" | "livelihood" | "key_project" | null;
                    lead?: (number | null)[];
                    responsible?: (number | null)[];
                    cooperating?: (number | null)[];
                    /** Format: date */
                    due?: string | null;
                    /** Format: date */
                    from?: string | null;
                    into?: number | null;
                    draft?: boolean;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_item_detail: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDetail"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    activate_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    assign_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lead?: (number | null)[] | null;
                    responsible?: (number | null)[] | null;
                    cooperating?: (number | null)[] | null;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    revise_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    goal?: string;
                    /** Format: date */
                    due?: string | null;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    complete_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    date?: string | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    drop_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    merge_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    into: number | null;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    reopen_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    split_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parts: {
                        unit?: number | null;
                        /** Format: date */
                        from?: string | null;
                        /** Format: date */
                        to?: string | null;
                        value: string;
                    }[];
                    by_period?: boolean;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"][];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    add_milestone: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** Format: date */
                    due: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    move_milestone: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                milestone: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    due: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    reach_milestone: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                milestone: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    date?: string | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    withdraw_milestone: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                milestone: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_ledger: {
        parameters: {
            query?: {
                year?: number | null;
                category?: "headline" | "key_task" | "livelihood" | "key_project" | null;
                kind?: "target" | "task" | "project" | null;
                state?: "draft" | "active" | "completed" | "dropped" | "merged" | null;
                colour?: "none" | "green" | "blue" | "yellow" | "red" | null;
                unit?: number | null;
                mine?: boolean;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    export_ledger: {
        parameters: {
            query?: {
                year?: number | null;
                category?: "headline" | "key_task" | "livelihood" | "key_project" | null;
                kind?: "target" | "task" | "project" | null;
                state?: "draft" | "active" | "completed" | "dropped" | "merged" | null;
                colour?: "none" | "green" | "blue" | "yellow" | "red" | null;
                unit?: number | null;
                mine?: boolean;
                format?: "xlsx" | "csv";
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_item_sheet: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemSheet"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_overview: {
        parameters: {
            query?: {
                year?: number | null;
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_burden: {
        parameters: {
            query?: {
                date?: string | null;
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyBurden"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_briefing: {
        parameters: {
            query?: {
                year?: number | null;
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Briefing"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_projects: {
        parameters: {
            query?: {
                stage?: "conceived" | "reserved" | "signed_up" | "landed" | "started" | "building" | "completed" | "in_production" | "suspended" | "dropped";
                level?: "county" | "city" | "province" | "national";
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Project"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    register_project: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    sponsor?: string;
                    place?: string;
                    total?: string;
                    planned?: string;
                    year?: number | null;
                    lead?: (number | null)[];
                    responsible?: (number | null)[];
                    cooperating?: (number | null)[];
                    /** Format: date */
                    due?: string | null;
                    /** Format: date */
                    from?: string | null;
                    /** Format: date */
                    date?: string | null;
                    /** @enum {string|null} */
                    level?: "county" | "city" | "province" | "national" | null;
                    /** @enum {string|null} */
                    stage?: "conceived" | "reserved" | "signed_up" | "landed" | "started" | "building" | "completed" | "in_production" | "suspended" | "dropped" | null;
                    at?: {
                        longitude: string;
                        latitude: string;
                    } | null;
                    draft?: boolean;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyProject"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_echelon: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectRung"][];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_project: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                project: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    locate_project: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                project: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    at?: {
                        longitude: string;
                        latitude: string;
                    } | null;
                    place?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    move_project: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                project: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    stage: "conceived" | "reserved" | "signed_up" | "landed" | "started" | "building" | "completed" | "in_production" | "suspended" | "dropped";
                    /** Format: date */
                    date?: string | null;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyProject"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    record_investment: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                project: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    total?: string;
                    planned?: string;
                    total_done?: string;
                    done?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    add_lack: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                project: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "land" | "funds" | "energy" | "approval" | "other";
                    text: string;
                    unit?: number | null;
                    /** Format: date */
                    due?: string | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lack"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lack"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    observe_project: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                project: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    score: string;
                    comment?: string;
                    /** Format: date */
                    date?: string | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Observation"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Observation"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_lacks: {
        parameters: {
            query?: {
                project?: number | null;
                lack_kind?: "land" | "funds" | "energy" | "approval" | "other";
                solver?: number | null;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Lack"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    solve_lack: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                lack: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** Format: date */
                    date?: string | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lack"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lack"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_rounds: {
        parameters: {
            query?: {
                year?: number;
                state?: "open" | "closed";
                cadence?: "week" | "half_month" | "month" | "quarter" | "once";
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Round"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    open_round: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    cadence?: "week" | "half_month" | "month" | "quarter" | "once";
                    /** Format: date */
                    date?: string | null;
                    /** Format: date */
                    from?: string | null;
                    /** Format: date */
                    due?: string | null;
                    title?: string;
                    year?: number | null;
                    /** @enum {string|null} */
                    category?: "headline" | "key_task" | "livelihood" | "key_project" | null;
                    /** @enum {string|null} */
                    kind?: "target" | "task" | "project" | null;
                    with_responsible?: boolean | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundOpened"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_round: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                round: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_round_board: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                round: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundBoard"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    urge: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                round: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    units?: (number | null)[];
                    note?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Urged"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_urgings: {
        parameters: {
            query?: {
                round?: number | null;
                organisation?: number | null;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Urging"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    close_round: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                round: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundClosed"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_reports: {
        parameters: {
            query?: {
                round?: number | null;
                item?: number | null;
                organisation?: number | null;
                state?: "owed" | "draft" | "submitted" | "returned" | "accepted" | "missed";
                late?: boolean;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Report"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_owed_reports: {
        parameters: {
            query?: {
                unit?: number | null;
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwedReport"][];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                report: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    check_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                report: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "value_missing" | "value_unreadable" | "wrong_unit" | "progress_missing" | "below_last" | "jump" | "beyond_target" | "same_text";
                        blocks: boolean;
                        text: string;
                    }[];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    download_report_evidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                report: number;
                content_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    save_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                report: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    value?: string | null;
                    progress?: string | null;
                    problems?: string | null;
                    next?: string | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    submit_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                report: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    value?: string | null;
                    progress?: string | null;
                    problems?: string | null;
                    next?: string | null;
                    evidence?: {
                        name: string;
                        content: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: components["schemas"]["Report"];
                        checks: {
                            /** @enum {string} */
                            kind: "value_missing" | "value_unreadable" | "wrong_unit" | "progress_missing" | "below_last" | "jump" | "beyond_target" | "same_text";
                            blocks: boolean;
                            text: string;
                        }[];
                    };
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    attach_evidence: {
        parameters: {
            query: {
                name: string;
            };
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                report: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    accept_reports: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reports: {
                        report: number | null;
                        version?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"][];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    return_reports: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reports: {
                        report: number | null;
                        version?: number;
                    }[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"][];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_standings: {
        parameters: {
            query?: {
                year?: number;
                colour?: "none" | "green" | "blue" | "yellow" | "red";
                organisation?: number | null;
                late?: boolean;
                by_hand?: boolean;
                was_red?: boolean;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Standing"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_standing: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    review_standings: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    year?: number | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingsReviewed"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    set_standing: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    colour: "none" | "green" | "blue" | "yellow" | "red";
                    reason?: string;
                    /** Format: date */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_slips: {
        parameters: {
            query?: {
                item?: number | null;
                organisation?: number | null;
                state?: "open" | "answered" | "lifted";
                colour?: "none" | "green" | "blue" | "yellow" | "red";
                late?: boolean;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Slip"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_slip: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                slip: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slip"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    answer_slip: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                slip: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slip"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slip"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_problems: {
        parameters: {
            query?: {
                state?: "found" | "coordinating" | "solved" | "closed" | "dropped";
                organisation?: number | null;
                coordinator?: number | null;
                level?: "unit" | "county" | "city";
                item?: number | null;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Problem"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    find_problem: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    text?: string;
                    unit?: number | null;
                    item?: number | null;
                    /** @enum {string} */
                    source?: "report" | "inspection" | "meeting" | "other";
                    /** Format: date */
                    date?: string | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_problem: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                problem: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    find_problem_in_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                report: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    find_problems_in_round: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                round: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"][];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    assign_problem: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                problem: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    unit: number | null;
                    joint?: (number | null)[];
                    /** @enum {string|null} */
                    level?: "unit" | "county" | "city" | null;
                    /** Format: date */
                    due?: string | null;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    extend_problem: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                problem: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    due: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    raise_problem: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                problem: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    level: "unit" | "county" | "city";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    lower_problem: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                problem: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    level: "unit" | "county" | "city";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    solve_problem: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                problem: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    evidence?: {
                        name: string;
                        content: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    return_solution: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                problem: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    close_problem: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                problem: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    reopen_problem: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                problem: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    drop_problem: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                problem: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_orders: {
        parameters: {
            query?: {
                state?: "issued" | "signed_for" | "replied" | "returned" | "closed" | "withdrawn";
                rung?: "reminder" | "warning" | "rectification";
                year?: number;
                organisation?: number | null;
                item?: number | null;
                late?: boolean;
                ordinal?: number;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SupervisionOrder"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    issue_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    text?: string;
                    unit?: number | null;
                    joint?: (number | null)[];
                    item?: number | null;
                    /** @enum {string|null} */
                    rung?: "reminder" | "warning" | "rectification" | null;
                    /** Format: date */
                    due?: string | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                order: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    print_order: {
        parameters: {
            query?: {
                format?: "docx" | "html" | "pdf" | "xlsx";
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                order: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    download_order_evidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                order: number;
                content_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    instruct: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    text: string;
                    unit?: number | null;
                    joint?: (number | null)[];
                    item?: number | null;
                    /** @enum {string|null} */
                    rung?: "reminder" | "warning" | "rectification" | null;
                    /** Format: date */
                    due?: string | null;
                    leader?: number | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    review_supervision: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    year?: number | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionReview"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    sign_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                order: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    reply_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                order: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    evidence?: {
                        name: string;
                        content: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    return_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                order: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    extend_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                order: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    due: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    climb_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                order: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    hold_interview: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                order: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    date?: string | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    close_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                order: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    withdraw_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                order: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionOrder"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_meetings: {
        parameters: {
            query?: {
                year?: number;
                state?: "planned" | "held";
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Meeting"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    plan_meeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    /** Format: date */
                    date?: string | null;
                    chair?: number | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agenda"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_meeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                meeting: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_agenda: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                meeting: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingSheet"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    print_meeting: {
        parameters: {
            query?: {
                format?: "docx" | "html" | "pdf" | "xlsx";
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                meeting: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    refresh_agenda: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                meeting: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agenda"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    hold_meeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                meeting: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    date?: string | null;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    add_point: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                meeting: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    unit?: number | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaPoint"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaPoint"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_points: {
        parameters: {
            query?: {
                meeting?: number | null;
                point_kind?: "red" | "silence" | "problem" | "order" | "whistle" | "other";
                organisation?: number | null;
                withdrawn?: boolean;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AgendaPoint"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_point: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                point: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaPoint"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    withdraw_point: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                point: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaPoint"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaPoint"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    resolve_point: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                point: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    lead?: (number | null)[];
                    /** Format: date */
                    due?: string | null;
                    order?: boolean;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resolved"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_whistles: {
        parameters: {
            query?: {
                state?: "filed" | "dispatched" | "working" | "arbitration" | "co_signing" | "answered" | "reopened" | "with_city" | "closed" | "excluded" | "joined" | "withdrawn";
                year?: number;
                organisation?: number | null;
                asker?: number | null;
                late?: boolean;
                receipt?: string;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Whistle"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    file_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    text?: string;
                    contact?: string;
                    asker?: number | null;
                    asker_name?: string;
                    evidence?: {
                        name: string;
                        content: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Filed"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_waiting_whistles: {
        parameters: {
            query?: {
                state?: "filed" | "dispatched" | "working" | "arbitration" | "co_signing" | "answered" | "reopened" | "with_city" | "closed" | "excluded" | "joined" | "withdrawn" | null;
                unit?: number | null;
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhistleRow"][];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_whistle_figures: {
        parameters: {
            query?: {
                year?: number | null;
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tally"][];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_whistle_detail: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhistleDetail"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    download_whistle_evidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                whistle: number;
                content_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    review_whistles: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhistleReview"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    dispatch_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    unit: number | null;
                    joint?: (number | null)[];
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    sign_in_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    refuse_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    suggest?: number | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    rule_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    unit: number | null;
                    joint?: (number | null)[];
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    answer_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    solved?: boolean;
                    evidence?: {
                        name: string;
                        content: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    co_sign_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string;
                    unit?: number | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    confirm_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    rating: "none" | "very_bad" | "bad" | "fair" | "good" | "very_good";
                    text?: string;
                    unsolved?: boolean;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    reopen_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    extend_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    due: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    escalate_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    return_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    call_back_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    join_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    into: number | null;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    exclude_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    withdraw_whistle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                whistle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whistle"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_motions: {
        parameters: {
            query?: {
                state?: "received" | "assigned" | "working" | "answered" | "reopened" | "closed" | "joined" | "withdrawn";
                motion_kind?: "motion" | "suggestion" | "proposal";
                year?: number;
                organisation?: number | null;
                number?: string;
                session?: string;
                late?: boolean;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Motion"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    receive_motion: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    text?: string;
                    number?: string;
                    session?: string;
                    /** @enum {string} */
                    motion_kind?: "motion" | "suggestion" | "proposal";
                    year?: number | null;
                    /** Format: date */
                    date?: string | null;
                    deputy?: string[];
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_motion_figures: {
        parameters: {
            query?: {
                year?: number | null;
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tally"][];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_motion: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                motion: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_motion_detail: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                motion: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MotionDetail"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    download_motion_letter: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                motion: number;
                content_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    import_motions: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: {
                        name: string;
                        content: string;
                    };
                    /** @enum {string} */
                    motion_kind?: "motion" | "suggestion" | "proposal";
                    year?: number | null;
                    session?: string;
                    /** Format: date */
                    date?: string | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MotionImport"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    review_motions: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MotionReview"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    assign_motion: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                motion: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    unit: number | null;
                    joint?: (number | null)[];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    bounce_motion: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                motion: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    suggest?: number | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    accept_motion: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                motion: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    give_opinion: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                motion: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    unit?: number | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    answer_motion: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                motion: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    grade: "none" | "A" | "B" | "C";
                    text: string;
                    letter?: {
                        name: string;
                        content: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    record_satisfaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                motion: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    satisfaction: "none" | "satisfied" | "basically" | "unsatisfied";
                    text?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    extend_motion: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                motion: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    due: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    join_motion: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                motion: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    into: number | null;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    withdraw_motion: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                motion: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Motion"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_livelihoods: {
        parameters: {
            query?: {
                year?: number | null;
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivelihoodRow"][];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_livelihood: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivelihoodRow"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    record_funds: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    planned?: string;
                    paid?: string;
                    funding?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Livelihood"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Livelihood"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    add_place: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                item: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    at?: {
                        longitude: string;
                        latitude: string;
                    } | null;
                    unit?: number | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivelihoodPlace"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivelihoodPlace"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_places: {
        parameters: {
            query?: {
                item?: number | null;
                organisation?: number | null;
                withdrawn?: boolean;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LivelihoodPlace"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_place: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                place: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivelihoodPlace"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    download_place_photo: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                place: number;
                content_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    change_place: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                place: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    at?: {
                        longitude: string;
                        latitude: string;
                    } | null;
                    unit?: number | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivelihoodPlace"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivelihoodPlace"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    finish_place: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                place: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    date?: string | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivelihoodPlace"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivelihoodPlace"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    add_photo: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                place: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    photo: {
                        name: string;
                        content: string;
                    };
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivelihoodPlace"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivelihoodPlace"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    withdraw_place: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                place: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivelihoodPlace"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivelihoodPlace"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_registers: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"][];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                register_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_entries: {
        parameters: {
            query?: {
                year?: number | null;
                state?: string;
                unit?: number | null;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                register_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RegisterRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    add_entry: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                register_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    unit?: number | null;
                    year?: number;
                    values: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterEntry"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterEntry"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    count_entries: {
        parameters: {
            query?: {
                year?: number | null;
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                register_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterCount"][];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    export_entries: {
        parameters: {
            query?: {
                year?: number | null;
                state?: string;
                unit?: number | null;
                format?: "xlsx" | "csv";
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                register_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    import_entries: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                register_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: {
                        name: string;
                        content: string;
                    };
                    good_rows?: boolean;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedEntries"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    preview_entries: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                register_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: {
                        name: string;
                        content: string;
                    };
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedEntries"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_entry: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                entry: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRow"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    change_entry: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                entry: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    values: {
                        [key: string]: string;
                    };
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterEntry"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterEntry"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    move_entry: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                entry: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    state: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterEntry"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterEntry"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    review_entries: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        late: number;
                    };
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_variables: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        record: string;
                        chinese: string;
                        english: string;
                        how_chinese: string;
                        how_english: string;
                    }[];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_schemes: {
        parameters: {
            query?: {
                year?: number;
                state?: "draft" | "in_force" | "withdrawn";
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Scheme"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    adopt_scheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    source?: string;
                    year?: number | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scheme"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scheme"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_scheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                scheme: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scheme"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    check_scheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    source?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        title: string;
                        classes: number;
                        lines: number;
                    };
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    enact_scheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                scheme: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scheme"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scheme"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    withdraw_scheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                scheme: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scheme"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scheme"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_adjustments: {
        parameters: {
            query?: {
                year?: number;
                organisation?: number | null;
                adjustment_kind?: "bonus" | "deduction" | "exclusion" | "ruling";
                withdrawn?: boolean;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Adjustment"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    give_adjustment: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "bonus" | "deduction" | "exclusion" | "ruling";
                    unit: number | null;
                    points?: string;
                    year?: number | null;
                    /** Format: date */
                    date?: string | null;
                    reason: string;
                    document: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_adjustment: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                adjustment: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    withdraw_adjustment: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                adjustment: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_assessments: {
        parameters: {
            query?: {
                year?: number;
                state?: "computed" | "published" | "frozen" | "superseded";
                scheme?: number | null;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Assessment"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    compute_assessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    year?: number | null;
                    /** Format: date */
                    from?: string | null;
                    /** Format: date */
                    until?: string | null;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_assessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                assessment: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    read_ranking: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                assessment: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ranking"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    read_scores: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                assessment: number;
                unit: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitScores"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    explain_score: {
        parameters: {
            query: {
                line: string;
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                assessment: number;
                unit: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    suppose_assessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                assessment: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    set?: {
                        unit?: number | null;
                        variable: string;
                        value: string;
                    }[];
                    reweigh?: {
                        line: string;
                        weight: number;
                    }[];
                    bonus?: {
                        unit: number | null;
                        points: string;
                    }[];
                    deduction?: {
                        unit: number | null;
                        points: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supposed"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    compute_assessment_again: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                assessment: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    publish_assessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                assessment: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    freeze_assessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                assessment: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    correct_assessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                assessment: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_appeals: {
        parameters: {
            query?: {
                assessment?: number | null;
                organisation?: number | null;
                state?: "filed" | "upheld" | "rejected" | "withdrawn";
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Appeal"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    file_appeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    line?: string;
                    assessment?: number | null;
                    unit?: number | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeal"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeal"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    uphold_appeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                appeal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    points: string;
                    text: string;
                    line?: string;
                    document: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upheld"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    reject_appeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                appeal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeal"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeal"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    withdraw_appeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                appeal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeal"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeal"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_appraisals: {
        parameters: {
            query?: {
                year?: number;
                state?: "draft" | "open" | "closed";
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Appraisal"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    plan_appraisal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** Format: date */
                    from?: string | null;
                    /** Format: date */
                    until?: string | null;
                    /** @enum {string|null} */
                    scale?: "five" | "three" | null;
                    weight?: {
                        online?: number;
                        on_site?: number;
                        questionnaire?: number;
                    } | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appraisal"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appraisal"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_appraisal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                appraisal: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appraisal"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_appraisal_results: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                appraisal: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalSheet"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    add_subjects: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                appraisal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subjects: {
                        name: string;
                        duties?: string;
                        unit?: number | null;
                        livelihood?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalSubject"][];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    import_subjects: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                appraisal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: {
                        name: string;
                        content: string;
                    };
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalSubject"][];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    draw_codes: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                appraisal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    count: number;
                    /** @enum {string} */
                    channel?: "online" | "on_site" | "questionnaire";
                    /** @enum {string} */
                    format?: "xlsx" | "csv";
                };
            };
        };
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    open_appraisal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                appraisal: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appraisal"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appraisal"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    cast_ballots: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                appraisal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel?: "online" | "on_site" | "questionnaire";
                    ballots: {
                        code: string;
                        marks: {
                            subject: number | null;
                            mark: string;
                        }[];
                    }[];
                    good_rows?: boolean;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedBallots"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    cast_ballot_sheet: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                appraisal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: {
                        name: string;
                        content: string;
                    };
                    /** @enum {string} */
                    channel?: "online" | "on_site" | "questionnaire";
                    good_rows?: boolean;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedBallots"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    close_appraisal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                appraisal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appraisal"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appraisal"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_subjects: {
        parameters: {
            query?: {
                appraisal?: number | null;
                organisation?: number | null;
                withdrawn?: boolean;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AppraisalSubject"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_subject_result: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                subject: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectResult"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    withdraw_subject: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                subject: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalSubject"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalSubject"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_public_appraisal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                appraisal: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicAppraisal"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    cast_own_ballot: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                appraisal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    marks: {
                        subject: number | null;
                        mark: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_bulletins: {
        parameters: {
            query?: {
                year?: number;
                state?: "draft" | "frozen" | "corrected";
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Bulletin"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    draft_bulletin: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    month?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    verify_bulletins: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedBulletin"][];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_bulletin: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                bulletin: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    print_bulletin: {
        parameters: {
            query?: {
                format?: "docx" | "html" | "pdf" | "xlsx";
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                bulletin: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    freeze_bulletin: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                bulletin: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    correct_bulletin: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                bulletin: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_closings: {
        parameters: {
            query?: {
                year?: number;
                state?: "open" | "closed";
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Closing"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    open_closing: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    year?: number | null;
                    report?: number | null;
                    file?: {
                        name: string;
                        content: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_closing: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                closing: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    verify_closing: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                closing: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedClosing"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    draft_review: {
        parameters: {
            query?: {
                format?: "docx" | "html" | "pdf" | "xlsx";
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                closing: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    reconcile_closing: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                closing: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    report?: number | null;
                    file?: {
                        name: string;
                        content: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    close_year: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                closing: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_outcomes: {
        parameters: {
            query?: {
                closing?: number | null;
                verdict?: "met" | "missed" | "unreported" | "changed" | "dropped";
                item?: number | null;
                by_hand?: boolean;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Outcome"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_outcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                outcome: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    correct_outcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                outcome: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verdict: "met" | "missed" | "unreported" | "changed" | "dropped";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_carryovers: {
        parameters: {
            query?: {
                closing?: number | null;
                state?: "offered" | "taken" | "declined";
                source?: "target" | "task" | "motion" | "problem";
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Carryover"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_carryover: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                carryover: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Carryover"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    take_carryover: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                carryover: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    decline_carryover: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                carryover: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Carryover"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Carryover"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_journal: {
        parameters: {
            query?: {
                kind?: string;
                action?: string;
                subject?: number;
                post?: number;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JournalEntry"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    verify_journal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalVerified"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_transfers: {
        parameters: {
            query?: {
                transfer_kind?: "exported" | "imported" | "backed_up";
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Transfer"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    export_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    import_archive: {
        parameters: {
            query?: {
                name?: string;
            };
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    back_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_policies: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPolicy"][];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                policy_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPolicy"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    change_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                policy_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPolicy"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPolicy"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    preview_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                policy_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPreview"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    change_sign_in_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPolicy"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPolicy"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_terms: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: {
                            name: string;
                            zh: string;
                            en: string;
                        }[];
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    read_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    choose_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    post: number | null;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    begin_second_factor: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorKey"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    confirm_second_factor: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    remove_second_factor: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSession"][];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    sign_out_everywhere: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                session: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    read_sign_in_ways: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWays"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    begin_identity: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    finish_identity: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_accounts: {
        parameters: {
            query?: {
                login?: string;
                person?: number | null;
                state?: "active" | "disabled";
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Account"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    add_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: number | null;
                    login: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountMade"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    read_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                account: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                account: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountMade"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    disable_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                account: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    enable_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                account: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    unlock_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                account: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    reset_second_factor: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                account: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    link_identity: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description the ETag of the record as last seen; 409 where somebody changed it since */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                region: string;
                account: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    issuer?: string;
                    subject?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description as asked */
            201: {
                headers: {
                    ETag: components["headers"]["version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_sign_ins: {
        parameters: {
            query?: {
                day?: string;
                event?: "signed_in" | "refused" | "signed_out" | "chose_post" | "unlocked";
                account?: number | null;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description a field's name, with - in front for descending */
                sort?: components["parameters"]["sort"];
                /** @description names with commas: rows have these alone, and lack what is otherwise required */
                fields?: components["parameters"]["fields"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SignInEvent"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_tokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"][];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_own_tokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"][];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    add_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("read" | "write" | "administer")[];
                    /** Format: date */
                    expires_on: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenMade"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    revoke_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
                token: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    follow_events: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    search: {
        parameters: {
            query: {
                text: string;
                kind?: "document" | "item" | "problem" | "whistle" | null;
                year?: number | null;
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Found"][];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_notices: {
        parameters: {
            query?: {
                /** @description how many at most */
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                cursor?: components["parameters"]["cursor"];
            };
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            kind: "item_assigned" | "report_owed" | "report_returned" | "report_due" | "report_urged" | "standing_red" | "slip_issued" | "problem_assigned" | "problem_returned" | "order_issued" | "order_returned" | "order_climbed" | "whistle_filed" | "whistle_dispatched" | "whistle_refused" | "whistle_answered" | "whistle_reopened" | "motion_assigned" | "appeal_filed" | "appeal_ruled";
                            about: string;
                            number: number;
                            count: number;
                            title: string;
                            text: string;
                            /** Format: date-time */
                            read_at: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    count_unread_notices: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    mark_notices_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    notices?: number[];
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    show_mail_address: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                    };
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    set_mail_address: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                };
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                    };
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    open_calendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        path: string;
                    };
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    close_calendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again is the same request: it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    list_deadlines: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "report" | "slip" | "order" | "problem" | "motion" | "whistle" | "co_signature" | "ruling" | "item";
                        number: number;
                        title: string;
                        /** Format: date */
                        day: string;
                        working_days: number;
                    }[];
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    read_calendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                region: string;
                token_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file or a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
}
