package io.crosswalk.sandbox.schoology;

import java.util.Map;

/**
 * One thing asked for, by itself or within a batch.
 *
 * @param root of the interface, as the caller spells it, for example {@code http://127.0.0.1:8090/schoology/v1}
 * @param path below the root, for example {@code /users/48289}
 * @param names of the path's variable parts
 */
record Call(String root, String path, Query query, Map<String, String> names) {

    Call named(Map<String, String> found) {
        return new Call(root, path, query, found);
    }

    String name(String part) {
        return names.getOrDefault(part, "");
    }

    long id(String part) {
        String text = name(part);
        if (!text.matches("\\d{1,18}")) {
            throw Refused.badRequest("Invalid id");
        }
        return Long.parseLong(text);
    }

    String link(String to) {
        return root + to;
    }

    /** With the scheme that Schoology writes into its own answers. */
    String insecureLink(String to) {
        return link(to).replaceFirst("^https:", "http:");
    }
}
