package io.crosswalk.sandbox.edfi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know about one resource of the Data API.
 *
 * @param path {@code namespace/resource}, as in URLs
 * @param entity the name in error messages
 * @param table the name of the table in error messages
 * @param namespaceSecured whether the client's namespace prefixes decide
 * @param keyChanges whether a PUT may change the natural key
 * @param descriptor whether its rows are descriptors
 * @param columns one per distinct name of a leaf: equal names are one value ("unified")
 */
record ResourceModel(
        String path, String entity, String table, boolean namespaceSecured, boolean keyChanges, boolean descriptor,
        List<Column> columns, List<Member> members) {

    ResourceModel {
        columns = List.copyOf(columns);
        members = List.copyOf(members);
    }

    List<Column> identity() {
        return columns.stream().filter(Column::identity).toList();
    }

    List<Member.Reference> references() {
        return members.stream()
                .filter(Member.Reference.class::isInstance)
                .map(Member.Reference.class::cast)
                .toList();
    }

    @Nullable Column column(String name) {
        return columns.stream().filter(column -> column.name().equalsIgnoreCase(name)).findFirst().orElse(null);
    }

    /** By folded name, because the API compares property names without regard to letter case. */
    Map<String, Member> membersByName() {
        Map<String, Member> byName = new HashMap<>();
        members.forEach(member -> byName.put(Names.folded(member.name()), member));
        return byName;
    }

    String namespaceName() {
        return path.substring(0, path.indexOf('/'));
    }

    String resourceName() {
        return path.substring(path.indexOf('/') + 1);
    }
}
