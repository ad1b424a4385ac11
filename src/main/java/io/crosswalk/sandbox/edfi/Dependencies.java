package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which order resources can be written: each after all that it refers to. */
final class Dependencies {

    private Dependencies() {
    }

    static ArrayNode of(ApiModel model) {
        Map<String, Integer> orders = new HashMap<>();
        ArrayNode dependencies = Json.MAPPER.createArrayNode();
        for (ResourceModel resource : model.resources()) {
            int order = order(model, resource, orders);
            if (resource.entity().equals("Student")) {
                // Creating a student is open; changing one needs the relation that the association makes.
                ResourceModel association = model.get("ed-fi/studentSchoolAssociations");
                add(dependencies, resource, order, "Create");
                add(dependencies, resource, order(model, association, orders) + 1, "Update");
            } else {
                add(dependencies, resource, order, "Create", "Update");
            }
        }
        return dependencies;
    }

    private static void add(ArrayNode dependencies, ResourceModel resource, int order, String... operations) {
        ArrayNode allowed = dependencies.addObject()
                .put("resource", "/" + resource.path())
                .put("order", order)
                .putArray("operations");
        List.of(operations).forEach(allowed::add);
    }

    private static int order(ApiModel model, ResourceModel resource, Map<String, Integer> orders) {
        Integer known = orders.get(resource.path());
        if (known != null) {
            return known;
        }
        int order = 1;
        for (Member.Reference reference : resource.references()) {
            if (reference.to() != null) {
                order = Math.max(order, 1 + order(model, model.get(reference.to()), orders));
            }
        }
        for (Column column : resource.columns()) {
            order = Math.max(order, column.to() == null ? 1 : 2);
        }
        orders.put(resource.path(), order);
        return order;
    }
}
