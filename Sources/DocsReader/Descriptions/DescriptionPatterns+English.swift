extension DescriptionPatterns {
    /// The words of English pages.
    public static let english: DescriptionPatterns = {
        var patterns = DescriptionPatterns()
        patterns.connectives = [":", "：", "is", "are", "of", "to", "="]
        patterns.conditions = ["if", "when", "for", "unless", "otherwise"]

        patterns.defaultWords = ["default value", "default", "the default value", "the default", "defaults"]
        patterns.absentDefaults = ["none", "null", "empty", "no", "not"]

        patterns.rangeWords = [
            "value range", "range", "the range", "the value range", "values range from", "value", "valid values",
            "valid range", "allowed values", "ranges from",
        ]
        patterns.lengthWords = [
            "length", "length range", "the length", "the length range", "length limit", "the length limit",
            "length must be", "the length must be",
        ]
        patterns.maximumWords = ["maximum value", "maximum", "max", "the maximum value", "the maximum"]
        patterns.minimumWords = ["minimum value", "minimum", "min", "the minimum value", "the minimum"]
        patterns.atMostWords = ["up to", "at most", "no more than", "cannot exceed", "must not exceed", "a maximum of"]
        patterns.atLeastWords = ["at least", "no less than", "no fewer than", "a minimum of"]
        patterns.obligations = ["must be", "it must be", "must contain", "it must contain", "can be", "must have"]
        patterns.countWords = ["number of", "the number of"]
        patterns.rangeConnectors = ["-", "~", "–", "—", "～", "to", "through"]
        patterns.characterWords = ["characters", "character", "chars", "characters in length", "characters long"]

        patterns.unitWords = ["unit", "the unit"]
        patterns.units = [
            "bps", "Kbps", "Mbps", "Gbps", "Tbps", "byte", "bytes", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB",
            "second", "seconds", "ms", "minute", "minutes", "hour", "hours", "day", "days", "month", "months", "year",
            "years", "%", "percent",
        ]

        patterns.requirements = [
            Requirement(openings: [
                "required when", "required if", "required only when", "required only if", "it is required when",
                "it is required if", "this parameter is required when", "this parameter is required if",
                "this field is required when", "this field is required if", "mandatory when", "mandatory if",
            ]),
            Requirement(
                openings: ["if", "when"],
                closings: [
                    "this parameter is required", ", this parameter is required", "this field is required",
                    ", this field is required", "it is required", ", it is required",
                ]),
        ]

        patterns.deprecationLabels = ["deprecated", "obsolete"]
        patterns.deprecationSentences = [
            "this parameter is deprecated", "this field is deprecated", "this API is deprecated",
            "this action is deprecated", "deprecated in favor of", "deprecated since",
        ]
        patterns.replacements = [
            Replacement(before: "use", after: "instead"), Replacement(before: "replaced by"),
            Replacement(before: "replaced with"), Replacement(before: "in favor of"),
            Replacement(before: "please use"), Replacement(before: "deprecated, use"),
        ]

        patterns.valueListWords = [
            "valid values", "valid value", "possible values", "allowed values", "supported values", "available values",
            "enumerated values", "values", "value", "value range", "options", "one of",
        ]
        patterns.valueListVerbs = ["are", "are as follows", "include", "is", "is one of"]
        patterns.valueSeparators = [",", "，", "、", ";", "；", "|"]
        patterns.valueConjunctions = ["and", "or"]
        patterns.labels = [
            "note", "notes", "example", "examples", "format", "tip", "tips", "warning", "important", "caution", "hint",
            "see", "type", "description", "name", "limit", "limits", "rule", "rules", "http", "https", "letters",
            "digits",
            "hyphens", "underscores", "numbers", "integers", "positive", "status", "state", "remark", "remarks",
            "usage",
            "ID", "URL",
        ]
        return patterns
    }()
}
