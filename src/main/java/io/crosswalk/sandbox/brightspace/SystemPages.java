package io.crosswalk.sandbox.brightspace;

import java.io.IOException;
import java.util.List;

/** What the tenant is: versions, the organization, types of org units, roles, and who is asking. */
final class SystemPages {

    private static final long SERVICE_USER = 30500;

    void addTo(Router router) {
        router.get("/versions/", Router.ANONYMOUS, this::versions);
        router.get("/lp/:version/organization/info", Router.ANONYMOUS, this::organization);
        router.get("/lp/:version/outypes/", Scopes.EVERYTHING_ELSE, this::types);
        router.get("/lp/:version/outypes/department", Scopes.EVERYTHING_ELSE, call -> type(call, OrgUnits.Type.DEPARTMENT));
        router.get("/lp/:version/outypes/semester", Scopes.EVERYTHING_ELSE, call -> type(call, OrgUnits.Type.SEMESTER));
        router.get("/lp/:version/outypes/:type", Scopes.EVERYTHING_ELSE, this::oneType);
        router.get("/lp/:version/roles/", "role:detail:read", this::roles);
        router.get("/lp/:version/users/whoami", "users:own_profile:read", this::whoAmI);
    }

    private void versions(Call call) throws IOException {
        call.json().list(List.of(Versions.LEARNING, Versions.PLATFORM), product -> call.json().object(() -> {
            call.json().text("ProductCode", product);
            call.json().text("LatestVersion", "1." + Versions.last(product));
            call.json().list("SupportedVersions", () -> Versions.of(product).iterator(), minor -> call.json().textValue("1." + minor));
        }));
    }

    private void organization(Call call) throws IOException {
        call.json().object(() -> {
            call.json().textId("Identifier", OrgUnits.ORGANIZATION);
            call.json().text("Name", "Grand Bend ISD");
            call.json().text("TimeZone", "America - Chicago");
        });
    }

    private void types(Call call) throws IOException {
        call.json().list(List.of(OrgUnits.Type.values()), type -> type(call, type));
    }

    private void oneType(Call call) throws IOException {
        long id = call.id("type");
        for (OrgUnits.Type type : OrgUnits.Type.values()) {
            if (type.id() == id) {
                type(call, type);
                return;
            }
        }
        throw Refusal.notFound();
    }

    private void type(Call call, OrgUnits.Type type) throws IOException {
        call.json().object(() -> {
            call.json().number("Id", type.id());
            call.json().text("Code", type.code());
            call.json().text("Name", type.displayName());
            call.json().text("Description", "");
            call.json().number("SortOrder", type.ordinal());
        });
    }

    private void roles(Call call) throws IOException {
        call.json().list(List.of(Role.values()), role -> call.json().object(() -> {
            call.json().textId("Identifier", role.id());
            call.json().text("DisplayName", role.displayName());
            call.json().text("Code", role.code());
        }));
    }

    private void whoAmI(Call call) throws IOException {
        call.json().object(() -> {
            call.json().textId("Identifier", SERVICE_USER);
            call.json().text("FirstName", "Crosswalk");
            call.json().text("LastName", "Service");
            call.json().text("Pronouns", null);
            call.json().text("UniqueName", "crosswalk.service");
            call.json().text("ProfileIdentifier", "p" + SERVICE_USER);
        });
    }
}
