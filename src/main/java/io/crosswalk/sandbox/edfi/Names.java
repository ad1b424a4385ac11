package io.crosswalk.sandbox.edfi;

import java.util.Locale;

/** How Ed-Fi derives one spelling of a name from another. */
final class Names {

    private Names() {
    }

    /** {@code sectionReference} as {@code SectionReference}. */
    static String display(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Paths, query names and property names are compared without regard to letter case. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** {@code lmsx/assignments} as {@code lmsx_assignment}, the form of definitions in OpenAPI. */
    static String definition(ResourceModel model) {
        String namespace = model.path().substring(0, model.path().indexOf('/'));
        String camel = model.entity().substring(0, 1).toLowerCase(Locale.ROOT) + model.entity().substring(1);
        return namespace.replace("ed-fi", "edFi") + "_" + camel;
    }
}
