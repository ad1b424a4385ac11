package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The OpenAPI 2.0 document of the offered resources: paths, properties, limits and which properties are the key. */
final class SwaggerDocument {

    private final List<ResourceModel> resources;

    /** @param descriptors whether it is the document of descriptors or that of the other resources */
    SwaggerDocument(ApiModel model, boolean descriptors) {
        this.resources = model.resources().stream().filter(resource -> resource.descriptor() == descriptors).toList();
    }

    ObjectNode write(String base) {
        ObjectNode document = Json.object().put("swagger", "2.0").put("basePath", "/data/v3");
        document.putObject("info").put("title", "Ed-Fi Operational Data Store API").put("version", "3");
        document.put("host", base.replaceFirst("^https?://", ""));
        ObjectNode paths = document.putObject("paths");
        ObjectNode definitions = document.putObject("definitions");
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
        switch (column.type()) {
            case STRING, DESCRIPTOR -> property.put("type", "string");
            case INTEGER -> property.put("type", "integer").put("format", "int32");
            case BOOLEAN -> property.put("type", "boolean");
            case DATE -> property.put("type", "string").put("format", "date");
            case DATE_TIME -> property.put("type", "string").put("format", "date-time");
            case COLLECTION -> {
                ObjectNode item = property.put("type", "array").putObject("items").put("type", "object");
                ObjectNode inner = item.putObject("properties");
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
