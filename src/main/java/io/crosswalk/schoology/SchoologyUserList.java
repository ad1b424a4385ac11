package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The users of the roles that mean something, or all of them where people are matched by login; read once. */
final class SchoologyUserList implements SchoologyUsers {

    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, Map<String, String>> identifiers = new HashMap<>();

    private SchoologyUserList() {}

    static SchoologyUsers read(SchoologySettings settings, SchoologyRequests requests, SchoologyClient client, SchoologyLists lists) {
        if (settings.roles().tellNothing() && settings.logins().isEmpty()) {
            return UNKNOWN;
        }
        Map<String, Role> byId = settings.roles().tellNothing() ? Map.of() : roleIds(settings.roles(), client.page(requests.roles()));
        Set<String> wanted = new TreeSet<>();
        byId.forEach((id, role) -> {
            if (role != Role.STUDENT) {
                wanted.add(id);
            }
        });
        SchoologyUserList users = new SchoologyUserList();
        if (!settings.logins().isEmpty() || !wanted.isEmpty()) {
            lists.all(requests.users(settings.logins().isEmpty() ? wanted : Set.of()), SchoologyCollection.USERS)
                    .forEach(row -> users.add(row, byId, settings.logins()));
        }
        return users;
    }

    /**
     * The configured roles by their Schoology ids.
     *
     * @throws UnreadableException if one does not exist: its members would be taken for students
     */
    static Map<String, Role> roleIds(SchoologyRoles configured, SchoologyPage page) {
        Map<String, Role> byId = new HashMap<>();
        Set<String> unknown = new TreeSet<>(configured.byName().keySet());
        List<JsonNode> rows = page.rows(SchoologyCollection.ROLES, SchoologyPermission.ROLES.subject());
        // Roles of a single building, where there are some.
        page.body().path("building_role").forEach(rows::add);
        for (JsonNode row : rows) {
            String id = row.path("id").asText();
            String title = row.path("title").asText().strip();
            configured.byName().forEach((name, role) -> {
                if (name.equals(id) || name.equalsIgnoreCase(title)) {
                    byId.put(id, role);
                    unknown.remove(name);
                }
            });
        }
        if (!unknown.isEmpty()) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The setting roles names " + String.join(", ", unknown)
                    + ", but Schoology has no role with this title or id. Nobody's role was concluded from it. "
                    + "See School Management > Permissions for what the roles are called, and correct the setting.");
        }
        return byId;
    }

    private void add(JsonNode row, Map<String, Role> byId, List<String> wanted) {
        try {
            VendorRecord user = new VendorRecord(row);
            String uid = user.id("uid");
            String roleId = user.optionalId("role_id");
            if (roleId != null && byId.containsKey(roleId)) {
                roles.put(uid, byId.get(roleId));
            }
            Map<String, String> found = new HashMap<>();
            for (String name : wanted) {
                String value = user.identifier(name);
                if (value != null) {
                    found.put(name, value);
                }
            }
            if (!found.isEmpty()) {
                identifiers.put(uid, found);
            }
        } catch (UnusableFieldException unusable) {
            // Whoever it is counts as what the enrollment says.
        }
    }

    @Override
    public Role role(String uid) {
        return roles.getOrDefault(uid, Role.STUDENT);
    }

    @Override
    public Map<String, String> identifiers(String uid) {
        return identifiers.getOrDefault(uid, Map.of());
    }
}
