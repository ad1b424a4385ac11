package io.crosswalk.sandbox.brightspace;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is in an offering: the list of enrollments, and the class list. */
final class EnrollmentPages {

    private static final String SCOPE = "enrollment:orgunit:read";
    private final Tenant tenant;
    private final Lookup lookup;

    EnrollmentPages(Tenant tenant) {
        this.tenant = tenant;
        this.lookup = new Lookup(tenant);
    }

    void addTo(Router router) {
        router.get("/lp/:version/enrollments/orgUnits/:offering/users/", SCOPE, this::enrollments);
        router.get("/le/:version/:offering/classlist/", SCOPE, this::classList);
        router.get("/le/:version/:offering/classlist/paged/", SCOPE, this::pagedClassList);
    }

    private void enrollments(Call call) throws IOException {
        String active = call.parameter("isActive");
        List<Enrollment> found = visible(call).stream()
                .filter(enrollment -> active == null || enrollment.active() == call.flag("isActive")).toList();
        Paging.of(call).bookmarked(found, Enrollment::userId, enrollment -> call.json().object(() -> {
            User user = tenant.user(enrollment.userId());
            call.json().object("User", () -> {
                call.json().textId("Identifier", user.id());
                call.json().text("DisplayName", user.firstName() + " " + user.lastName());
                call.json().text("EmailAddress", email(call, user));
                call.json().text("OrgDefinedId", orgDefinedId(call, user));
                call.json().nothing("ProfileBadgeUrl");
                call.json().text("ProfileIdentifier", "p" + user.id());
            });
            call.json().object("Role", () -> {
                call.json().number("Id", enrollment.role().id());
                call.json().text("Code", enrollment.role().code());
                call.json().text("Name", enrollment.role().displayName());
            });
        }));
    }

    private void classList(Call call) throws IOException {
        call.json().list(current(call), enrollment -> classListUser(call, enrollment));
    }

    private void pagedClassList(Call call) throws IOException {
        Paging.of(call).linkedHere(current(call), Enrollment::userId, enrollment -> classListUser(call, enrollment));
    }

    private List<Enrollment> current(Call call) {
        boolean onlyInGrades = call.flag("onlyShowShownInGrades");
        return visible(call).stream().filter(Enrollment::active).filter(enrollment -> !onlyInGrades || enrollment.role() == Role.STUDENT).toList();
    }

    private List<Enrollment> visible(Call call) {
        Offering offering = lookup.offering(call);
        Long role = call.number("roleId");
        return tenant.enrollments(offering.id()).values().stream().filter(enrollment -> Lookup.isVisible(call, enrollment.role()))
                .filter(enrollment -> role == null || enrollment.role().id() == role).toList();
    }

    private void classListUser(Call call, Enrollment enrollment) throws IOException {
        User user = tenant.user(enrollment.userId());
        Json json = call.json();
        json.object(() -> {
            json.textId("Identifier", user.id());
            json.text("ProfileIdentifier", "p" + user.id());
            json.text("DisplayName", user.displayName());
            json.text("Username", call.may(Permission.SEE_ORG_DEFINED_ID) ? user.userName() : null);
            json.text("OrgDefinedId", orgDefinedId(call, user));
            json.text("Email", email(call, user));
            json.text("FirstName", user.firstName());
            json.text("LastName", user.lastName());
            json.number("RoleId", enrollment.role().id());
            json.nothing("LastAccessed");
            json.flag("IsOnline", false);
            json.text("ClasslistRoleDisplayName", enrollment.role().displayName());
            json.nothing("Pronouns");
        });
    }

    private static @Nullable String orgDefinedId(Call call, User user) {
        return call.may(Permission.SEE_ORG_DEFINED_ID) ? user.orgDefinedId() : null;
    }

    private static @Nullable String email(Call call, User user) {
        return call.may(Permission.SEE_EMAIL) ? user.email() : null;
    }
}
