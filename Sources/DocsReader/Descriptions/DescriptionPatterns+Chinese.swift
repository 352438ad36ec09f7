extension DescriptionPatterns {
    /// The words of Chinese pages.
    public static let chinese: DescriptionPatterns = {
        var patterns = DescriptionPatterns()
        patterns.connectives = ["：", ":", "为", "是", "="]
        patterns.conditions = ["如果", "若", "当", "如", "仅当", "否则"]

        patterns.defaultWords = ["默认值", "默认", "缺省值", "缺省"]
        patterns.absentDefaults = ["null", "空", "无"]

        patterns.rangeWords = ["取值范围", "可取值范围", "范围", "取值", "数值范围", "有效范围"]
        patterns.lengthWords = ["长度", "长度限制", "长度范围", "长度为", "字符长度"]
        patterns.maximumWords = ["最大值", "最大"]
        patterns.minimumWords = ["最小值", "最小"]
        patterns.atMostWords = [
            "不得超过", "不超过", "不能超过", "不可超过", "最多支持", "最多", "上限", "最大不超过", "至多",
        ]
        patterns.atLeastWords = ["不得少于", "不少于", "至少", "最少", "不能少于"]
        patterns.obligations = ["必须是", "必须为", "支持", "应为", "须为"]
        patterns.countWords = ["数量", "个数"]
        patterns.rangeConnectors = ["-", "~", "～", "–", "—", "－", "到", "至"]
        patterns.characterWords = ["个字符", "字符", "位字符", "个英文字符"]
        patterns.counters = ["个", "条", "项", "台"]

        patterns.unitWords = ["单位"]
        patterns.units = [
            "bps", "Kbps", "Mbps", "Gbps", "Tbps", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB", "秒", "毫秒",
            "分钟", "小时", "天", "个月", "月", "年", "%",
        ]

        // `若…则该参数必传`, `当…时，必填`: what ends the condition, whom it is about, and what holds then.
        let ends = ["则", "时", "时，", "，", "，则", "时，则"]
        let subjects = ["", "该参数", "该字段", "此参数", "此字段"]
        let verbs = ["必传", "必填", "为必传", "为必填", "必须填写", "必须指定"]
        let closings = ends.flatMap { end in subjects.flatMap { who in verbs.map { Phrase(end + who + $0) } } }
        patterns.requirements = [
            Requirement(openings: ["若", "如果", "当", "仅当", "在"], closings: PhraseList(closings)),
            Requirement(openings: [], closings: PhraseList(closings.filter { $0.text.hasPrefix("时") })),
        ]

        patterns.deprecationLabels = ["已废弃", "已弃用", "废弃", "弃用", "已过时"]
        patterns.deprecationSentences = [
            "该参数已废弃", "该字段已废弃", "此参数已废弃", "此字段已废弃", "该接口已废弃", "该参数已弃用", "该字段已弃用", "此参数已弃用",
            "此字段已弃用", "已废弃请使用", "该参数即将废弃", "该字段即将废弃",
        ]
        patterns.replacements = [
            Replacement(before: "请使用"), Replacement(before: "请改用"), Replacement(before: "改用"),
            Replacement(before: "替换为"), Replacement(before: "建议使用"), Replacement(before: "使用", after: "替代"),
            Replacement(before: "使用", after: "代替"), Replacement(before: "由", after: "替代"),
            Replacement(before: "由", after: "代替"),
        ]

        patterns.valueListWords = [
            "可选值", "可能值", "可能的值", "可取值", "取值", "取值范围", "可取值范围", "枚举值", "有效值", "可选的值", "支持的值", "取值有",
            "可选项",
        ]
        patterns.valueListVerbs = ["如下", "包括", "包含", "有", "为", "是"]
        patterns.valueSeparators = ["、", "，", ",", "；", ";", "|"]
        patterns.valueConjunctions = ["和", "或", "或者", "以及", "及", "与"]
        patterns.labels = [
            "ID", "IP", "API", "URL", "Note", "Example", "Tips", "http", "https",
        ]
        return patterns
    }()
}
