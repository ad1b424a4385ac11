package io.crosswalk.sandbox.brightspace;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** {@code lp/users}: one route, three shapes of answer. */
final class UserPages {

    private static final String SCOPE = "users:userdata:read";
    private final Tenant tenant;

    UserPages(Tenant tenant) {
        this.tenant = tenant;
    }

    void addTo(Router router) {
        router.get("/lp/:version/users/", SCOPE, this::users);
        router.get("/lp/:version/users/:user", SCOPE, this::user);
    }

    private void users(Call call) throws IOException {
        String userName = call.parameter("userName");
        String orgDefinedId = call.parameter("orgDefinedId");
        String email = call.parameter("externalEmail");
        List<User> visible = visible(call);
        if (userName != null) {
            write(call, visible.stream().filter(user -> user.userName().equalsIgnoreCase(userName)).findFirst().orElseThrow(Refusal::notFound));
        } else if (orgDefinedId != null) {
            array(call, visible.stream().filter(user -> orgDefinedId.equals(user.orgDefinedId())).toList());
        } else if (email != null) {
            array(call, visible.stream().filter(user -> user.email().equals(email.toLowerCase(Locale.ROOT))).toList());
        } else {
            Paging.of(call).bookmarked(visible, User::id, user -> write(call, user));
        }
    }

    /** An empty list is not found. */
    private static void array(Call call, List<User> users) throws IOException {
        if (users.isEmpty()) {
            throw Refusal.notFound();
        }
        call.json().list(users, user -> write(call, user));
    }

    private void user(Call call) throws IOException {
        User user = tenant.users().get(call.id("user"));
        if (user == null || !isVisible(call, user)) {
            throw Refusal.notFound();
        }
        write(call, user);
    }

    private List<User> visible(Call call) {
        return tenant.users().values().stream().filter(user -> isVisible(call, user)).toList();
    }

    private static boolean isVisible(Call call, User user) {
        return call.may(Permission.SEARCH_STUDENTS) || (user.orgDefinedId() != null && user.orgDefinedId().startsWith("T"));
    }

    private static void write(Call call, User user) throws IOException {
        Json json = call.json();
        json.object(() -> {
            json.number("OrgId", OrgUnits.ORGANIZATION);
            json.number("UserId", user.id());
            json.text("FirstName", user.firstName());
            json.text("MiddleName", null);
            json.text("LastName", user.lastName());
            json.text("UserName", user.userName());
            json.text("ExternalEmail", call.may(Permission.SEE_EMAIL) ? user.email() : null);
            json.text("OrgDefinedId", call.may(Permission.SEE_ORG_DEFINED_ID) ? user.orgDefinedId() : null);
            json.text("UniqueIdentifier", user.userName());
            json.object("Activation", () -> json.flag("IsActive", true));
            json.text("DisplayName", user.firstName() + " " + user.lastName());
            json.nothing("LastAccessedDate", "Pronouns");
        });
    }
}
