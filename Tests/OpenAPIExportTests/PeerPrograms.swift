/// Programs in Python that tests run.
enum PeerPrograms {
    /// Validates descriptions, the values of their extensions (by the schema that is the first argument) and their
    /// examples. Prints a line a description, and a line an example that the description forbids.
    static let validation = """
        import json, sys, yaml
        from jsonschema import Draft202012Validator
        from openapi_schema_validator import OAS30Validator, OAS31Validator
        from openapi_spec_validator import validate
        from referencing import Registry, Resource
        from referencing.jsonschema import DRAFT202012

        def read(file):
            with open(file, encoding="utf-8") as text:
                if file.endswith("yaml"):
                    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
                return json.load(text)

        def extensions(value):
            if isinstance(value, dict):
                for key, inner in value.items():
                    if key.startswith("x-"):
                        yield {key: inner}
                    elif key != "examples":
                        yield from extensions(inner)
            elif isinstance(value, list):
                for inner in value:
                    yield from extensions(inner)

        def bodies(operation):
            yield "request", operation["requestBody"]
            yield "response", operation["responses"]["200"]

        known = Draft202012Validator(read(sys.argv[1]))
        documents = {}
        for file in sys.argv[2:]:
            document = read(file)
            validate(document)
            for extension in extensions(document):
                known.validate(extension)
            other = documents.setdefault(file.rpartition(".")[0], document)
            assert other == document, file + " differs from the other format"
            print(file)
            if other is not document:
                continue
            validator = OAS31Validator if document["openapi"].startswith("3.1") else OAS30Validator
            resource = Resource(contents=document, specification=DRAFT202012)
            registry = Registry().with_resource("urn:description", resource)
            for item in document["paths"].values():
                for side, body in bodies(item["post"]):
                    media = body["content"]["application/json"]
                    reference = {"$ref": "urn:description" + media["schema"]["$ref"]}
                    for name, example in media.get("examples", {}).items():
                        if not validator(reference, registry=registry).is_valid(example["value"]):
                            print("forbidden:", document["openapi"][:3], item["post"]["operationId"], side, name)
        """

    /// Reads one text of JSON and one of YAML, and compares them.
    static let comparison = """
        import json, sys, yaml
        with open(sys.argv[1], encoding="utf-8") as text:
            first = json.load(text)
        with open(sys.argv[2], encoding="utf-8") as text:
            second = yaml.safe_load(text)
        print("equal" if first == second else "different")
        """

    /// Calls an action with the client that openapi-generator made.
    static let client = """
        import sys
        from peer import ApiClient, ApiException, Configuration, DescribeNetworkInterfacesRequest, ZecApi

        host, token = sys.argv[1:]
        api = ZecApi(ApiClient(Configuration(host=host, access_token=token)))
        request = DescribeNetworkInterfacesRequest.from_json(sys.stdin.read())

        def call(request):
            return api.describe_network_interfaces("DescribeNetworkInterfaces", "2025-09-01", request).response

        answer = call(request)
        print(type(answer).__name__, answer.total_count)
        nic = answer.data_set[0]
        print(type(nic).__name__, nic.nic_id, nic.status, nic.create_time)
        request.name = "unlisted"
        print(call(request).data_set[0].status)
        request.name = "refused"
        try:
            call(request)
        except ApiException as refusal:
            print(type(refusal.data).__name__, refusal.data.code)
        """
}
