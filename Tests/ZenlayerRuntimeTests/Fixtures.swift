import ZenlayerRuntime

/// Actions as the generator writes them.
enum DetachNic: APIAction {
    static var name: String { "DetachNic" }
    static var service: APIService { .test }

    struct Input: Encodable, Equatable, Sendable {
        var nicId: String
        var weight: Double?

        init(nicId: String, weight: Double? = nil) {
            self.nicId = nicId
            self.weight = weight
        }

        func encode(to encoder: any Encoder) throws {
            var fields = FieldEncoder(encoder)
            fields.write(nicId, "nicId")
            fields.write(weight, "weight")
            try fields.finish()
        }
    }

    struct Output: Decodable, Equatable, Sendable {
        var requestId: String?
        var count: Int?

        init(requestId: String? = nil, count: Int? = nil) {
            self.requestId = requestId
            self.count = count
        }

        init(from decoder: any Decoder) throws {
            let fields = try FieldDecoder(decoder)
            requestId = fields.value("requestId")
            count = fields.value("count")
        }
    }

    enum ErrorCode: ActionErrorCode {
        case nicNotFound
        case common(CommonErrorCode)
        case undocumented(String)

        static var documented: [Self] { [.nicNotFound] }

        var wireCode: String {
            switch self {
            case .nicNotFound: "INVALID_NIC_NOT_FOUND"
            case .common(let code): code.wireCode
            case .undocumented(let code): code
            }
        }
    }
}

enum ListNics: APIAction {
    static var name: String { "ListNics" }
    static var service: APIService { .test }
    static var isReadOnly: Bool { true }

    struct Input: Encodable, Equatable, Sendable {
        var pageNum: Int?
        var pageSize: Int?

        init(pageNum: Int? = nil, pageSize: Int? = nil) {
            self.pageNum = pageNum
            self.pageSize = pageSize
        }

        func encode(to encoder: any Encoder) throws {
            var fields = FieldEncoder(encoder)
            fields.write(pageNum, "pageNum")
            fields.write(pageSize, "pageSize")
            try fields.finish()
        }
    }

    struct Output: Decodable, Equatable, Sendable {
        var totalCount: Int?
        var dataSet: [Nic]?

        init(totalCount: Int? = nil, dataSet: [Nic]? = nil) {
            self.totalCount = totalCount
            self.dataSet = dataSet
        }

        init(from decoder: any Decoder) throws {
            let fields = try FieldDecoder(decoder)
            totalCount = fields.value("totalCount")
            dataSet = fields.list("dataSet")
        }
    }

    typealias ErrorCode = DetachNic.ErrorCode
}

extension ListNics: PaginatedAction {
    typealias PageItem = Nic

    static func pageNumber(of input: Input) -> Int? { input.pageNum }
    static func setPageNumber(_ number: Int, of input: inout Input) { input.pageNum = number }
    static func pageSize(of input: Input) -> Int? { input.pageSize }
    static func items(of output: Output) -> [PageItem]? { output.dataSet }
    static func totalCount(of output: Output) -> Int? { output.totalCount }
}

struct Nic: Decodable, Equatable, Sendable {
    var nicId: String?

    init(nicId: String? = nil) { self.nicId = nicId }

    init(from decoder: any Decoder) throws {
        let fields = try FieldDecoder(decoder)
        nicId = fields.value("nicId")
    }
}

enum CommonErrorCode: APIErrorCode {
    case requestLimitExceeded
    case undocumented(String)

    static var documented: [Self] { [.requestLimitExceeded] }

    var wireCode: String {
        switch self {
        case .requestLimitExceeded: "REQUEST_LIMIT_EXCEEDED"
        case .undocumented(let code): code
        }
    }
}

extension APIService {
    static let test = APIService(name: "zec", path: "/api/v2/zec", version: "2025-09-01")
}

struct TestClient: APIClient {
    let caller: any APICaller
}
