package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the API tells about itself to everybody: dependencies and OpenAPI documents. */
final class MetadataEndpoint {

    private final ApiModel model;

    MetadataEndpoint(ApiModel model) {
        this.model = model;
    }

    /** @param call its path begins with {@code metadata} */
    Answer answer(Call call) {
        if (!call.method().equals("GET")) {
            throw new Refused(Generation::methodNotAllowed);
        }
        if (call.is("metadata")) {
            return Answer.json(200, list(call.base()));
        }
        if (call.is("metadata", "data", "v3", "dependencies")) {
            return Answer.json(200, Dependencies.of(model));
        }
        if (call.is("metadata", "data", "v3", "resources", "swagger.json")) {
            return Answer.json(200, new SwaggerDocument(model, false).write(call.base()));
        }
        if (call.is("metadata", "data", "v3", "descriptors", "swagger.json")) {
            return Answer.json(200, new SwaggerDocument(model, true).write(call.base()));
        }
        throw new Refused(Generation::noSuchResource);
    }

    private static ArrayNode list(String base) {
        ArrayNode documents = Json.MAPPER.createArrayNode();
        documents.add(document("Resources", base + "/metadata/data/v3/resources/swagger.json"));
        documents.add(document("Descriptors", base + "/metadata/data/v3/descriptors/swagger.json"));
        return documents;
    }

    private static ObjectNode document(String name, String address) {
        return Json.object().put("name", name).put("endpointUri", address).put("prefix", "");
    }
}
