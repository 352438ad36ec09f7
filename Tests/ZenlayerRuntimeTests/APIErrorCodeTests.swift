import Testing
import ZenlayerRuntime

@Suite struct APIErrorCodeTests {
    private enum Common: APIErrorCode {
        case limited
        case undocumented(String)

        static var documented: [Self] { [.limited] }
        var wireCode: String {
            switch self {
            case .limited: "REQUEST_LIMIT_EXCEEDED"
            case .undocumented(let code): code
            }
        }
    }

    private enum Code: ActionErrorCode {
        case notFound
        case common(Common)
        case undocumented(String)

        static var documented: [Self] { [.notFound] }
        var wireCode: String {
            switch self {
            case .notFound: "Invalid.Nic.Not.Found"
            case .common(let code): code.wireCode
            case .undocumented(let code): code
            }
        }
    }

    @Test(arguments: ["INVALID_NIC_NOT_FOUND", "Invalid.Nic.Not.Found", "invalid.nic_not.found", "InvalidNicNotFound"])
    func `a code is known without regard to case, dots and underscores`(wireCode: String) {
        #expect(Code(wireCode: wireCode) == .notFound)
        #expect(Code(wireCode: wireCode).wireCode == "Invalid.Nic.Not.Found")
    }

    @Test func `a code that every action may have is a common one`() {
        #expect(Code(wireCode: "request.limit.exceeded") == .common(.limited))
    }

    @Test func `a code that no list has keeps its spelling`() {
        #expect(Code(wireCode: "INVALID_NIC-NOT_FOUND") == .undocumented("INVALID_NIC-NOT_FOUND"))
        #expect(Code(wireCode: "").wireCode == "")
        #expect("\(Code(wireCode: "X.y"))" == "X.y")
    }

    @Test func `an error says what a person needs to report it`() {
        let details = APIErrorDetails(wireCode: "X", message: "no", httpStatus: 404, requestID: "r-1")
        #expect("\(APIError<Code>.service(.notFound, details))" == "X: no (HTTP 404, request r-1)")
        let failure = DecodingFailure(reason: "no object", httpStatus: 200)
        #expect("\(APIError<Code>.decoding(failure))" == "unreadable answer (HTTP 200): no object")
    }
}
