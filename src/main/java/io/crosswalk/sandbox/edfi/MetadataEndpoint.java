package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The list of OpenAPI documents, and the documents. */
final class MetadataEndpoint {

    private final Generation generation;
    private final Addresses addresses;

    MetadataEndpoint(Generation generation, Addresses addresses) {
        this.generation = generation;
        this.addresses = addresses;
    }

    /** @param call its path is what follows the address of the list */
    Answer answer(Call call) {
        if (call.is()) {
            return Answer.json(200, list(call));
        }
        for (boolean descriptors : new boolean[] {false, true}) {
            if (String.join("/", call.path()).equalsIgnoreCase(file(descriptors))) {
                return Answer.json(200, new SwaggerDocument(generation, descriptors)
                        .write(addresses.of(Addresses.Part.DATA, call.base())));
            }
        }
        throw new Refused(ErrorBodies::noSuchResource);
    }

    private ArrayNode list(Call call) {
        ArrayNode documents = Json.MAPPER.createArrayNode();
        String address = addresses.of(Addresses.Part.OPEN_API, call.base()) + "/";
        documents.add(document("Resources", address + file(false)));
        documents.add(document("Descriptors", address + file(true)));
        return documents;
    }

    private String file(boolean descriptors) {
        String name = descriptors ? "descriptors" : "resources";
        return switch (generation.version()) {
            case ODS_5_3, ODS_6_2, ODS_7_3 -> "data/v3/" + name + "/swagger.json";
            case DMS_8 -> name + "-spec.json";
        };
    }

    private static ObjectNode document(String name, String address) {
        return Json.object().put("name", name).put("endpointUri", address).put("prefix", "");
    }
}
