package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;

/** The OpenAPI document of the offered resources: paths, properties, limits and which properties are the key. */
final class SwaggerDocument {

    private final List<ResourceModel> resources;
    private final boolean version3;

    /** @param descriptors whether it is the document of descriptors or that of the other resources */
    SwaggerDocument(Generation generation, boolean descriptors) {
        this.resources = generation.model().resources().stream()
                .filter(resource -> resource.descriptor() == descriptors).toList();
        this.version3 = switch (generation.version()) {
            case ODS_5_3, ODS_6_2 -> false;
            case ODS_7_3, DMS_8 -> true;
        };
    }

    /** @param data the address of the Data API */
    ObjectNode write(String data) {
        ObjectNode document = Json.object();
        document.putObject("info").put("title", "Ed-Fi Operational Data Store API").put("version", "3");
        if (version3) {
            document.put("openapi", "3.0.1").putArray("servers").addObject().put("url", data);
        } else {
            URI address = URI.create(data);
            document.put("swagger", "2.0").put("host", address.getAuthority()).put("basePath", address.getPath());
        }
        ObjectNode paths = document.putObject("paths");
        ObjectNode definitions = version3
                ? document.putObject("components").putObject("schemas") : document.putObject("definitions");
        for (ResourceModel resource : resources) {
            ObjectNode collection = paths.putObject("/" + resource.path());
            collection.putObject("get").put("operationId", "get" + Names.display(resource.resourceName()));
            collection.putObject("post").put("operationId", "post" + resource.entity());
            ObjectNode item = paths.putObject("/" + resource.path() + "/{id}");
            item.putObject("get").put("operationId", "get" + Names.display(resource.resourceName()) + "ById");
            item.putObject("put").put("operationId", "put" + resource.entity());
            item.putObject("delete").put("operationId", "delete" + resource.entity() + "ById");
            define(definitions, resource);
        }
        return document;
    }

    private static void define(ObjectNode definitions, ResourceModel resource) {
        ObjectNode definition = definitions.putObject(Names.definition(resource)).put("type", "object");
        ArrayNode required = definition.putArray("required");
        ObjectNode properties = definition.putObject("properties");
        for (Member member : resource.members()) {
            if (member instanceof Member.Value value) {
                if (value.column().mustBeGiven()) {
                    required.add(value.name());
                }
                describe(properties.putObject(value.name()), value.column());
            } else if (member instanceof Member.Reference reference) {
                if (reference.mustBeGiven()) {
                    required.add(reference.name());
                }
                ObjectNode described = properties.putObject(reference.name()).put("type", "object");
                ArrayNode members = described.putArray("required");
                ObjectNode inner = described.putObject("properties");
                reference.columns().forEach(column -> {
                    members.add(column.name());
                    describe(inner.putObject(column.name()), column);
                });
            }
        }
    }

    private static void describe(ObjectNode property, Column column) {
        property.put("type", ValueReader.jsonType(column));
        switch (column.type()) {
            case STRING, DESCRIPTOR, BOOLEAN, TIME -> { }
            case INTEGER -> property.put("format", "int32");
            case LONG -> property.put("format", "int64");
            case DECIMAL -> property.put("format", "double");
            case DATE -> property.put("format", "date");
            case DATE_TIME -> property.put("format", "date-time");
            case COLLECTION -> {
                ObjectNode inner = property.putObject("items").put("type", "object").putObject("properties");
                column.items().forEach(part -> describe(inner.putObject(part.name()), part));
            }
        }
        if (column.maximum() > 0) {
            property.put("maxLength", column.maximum());
        }
        if (column.identity()) {
            property.put("x-Ed-Fi-isIdentity", true);
        }
    }
}
