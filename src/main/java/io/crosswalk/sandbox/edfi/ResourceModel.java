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
 * @param secured what decides, besides claims, whether a client may write
 * @param keyChanges whether a PUT may change the natural key
 * @param descriptor whether its rows are descriptors
 * @param columns one per distinct name of a leaf: equal names are one value ("unified")
 */
record ResourceModel(
        String path, String entity, String table, Secured secured, boolean keyChanges, boolean descriptor,
        List<Column> columns, List<Member> members) {

    ResourceModel {
        columns = List.copyOf(columns);
        members = List.copyOf(members);
    }

    boolean namespaceSecured() {
        return secured == Secured.BY_NAMESPACE;
    }

    /** Whether it is coursework, which a hub writes; the rest is the roster. */
    boolean isCoursework() {
        return secured != Secured.BY_CLAIM;
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

    /** @param exactly whether names keep their letter case; otherwise they are folded */
    Map<String, Member> membersByName(boolean exactly) {
        Map<String, Member> byName = new HashMap<>();
        members.forEach(member -> byName.put(exactly ? member.name() : Names.folded(member.name()), member));
        return byName;
    }

    String namespaceName() {
        return path.substring(0, path.indexOf('/'));
    }

    String resourceName() {
        return path.substring(path.indexOf('/') + 1);
    }
}
