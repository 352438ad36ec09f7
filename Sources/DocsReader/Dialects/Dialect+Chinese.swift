extension Dialect {
    /// The Chinese pages, from 2023 on. Type words and labels are English there too.
    public static let chinese = Dialect(
        name: "chinese",
        sections: [
            .description: ["接口描述"],
            .inputs: ["请求参数", "输入参数"],
            .outputs: ["响应结果", "输出参数", "响应参数", "响应Response"],
            .examples: ["代码示例", "示例"],
            .developerResources: ["开发者工具", "开发者资源"],
            .errorCodes: ["错误码"],
        ],
        columns: [
            .name: ["参数名称", "名称", "参数名", "字段名称", "字段"],
            .type: ["类型"],
            .required: ["必选", "是否必选", "必填", "是否必填"],
            .description: ["描述", "说明", "解释", "语义", "状态说明"],
            .value: ["状态值", "值", "取值", "枚举值", "类型", "状态"],
            .status: ["HTTP状态码"],
            .errorCode: ["错误码"],
        ],
        required: ["是"],
        optional: ["否"],
        hintTitles: ["注意事项", "注意", "说明", "提示"],
        deprecationMarks: ["已废弃", "废弃"],
        referenceLists: ["被如下接口引用", "被以下接口引用"],
        descriptions: .chinese)
}
