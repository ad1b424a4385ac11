package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.schoology.Pages.Form;
import io.crosswalk.sandbox.schoology.Pages.Total;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Users, inactive users, and the two addresses that lead elsewhere. */
final class PeoplePages {

    private static final int MOST_SIS_IDS = 50;

    private final Campus campus;
    private final Access access;
    private final Pages pages;

    PeoplePages(Campus campus, Access access, Pages pages) {
        this.campus = campus;
        this.access = access;
        this.pages = pages;
    }

    void addTo(Router router) {
        router.get("app-user-info", call -> Answer.of(JsonNodeFactory.instance.objectNode().put("api_uid", access.ownerId())));
        router.get("users", this::list);
        router.get("users/inactive", this::inactive);
        router.get("users/me", call -> elsewhere(call, access.ownerId()));
        router.getAlsoInBatches("users/ext/:sis", this::ofSisId);
        router.getAlsoInBatches("users/:user", this::one);
    }

    private Answer list(Call call) {
        access.require(Permission.USERS);
        List<String> sisIds = call.query().list("school_uids");
        if (sisIds.size() > MOST_SIS_IDS) {
            throw Refused.badRequest("Too many school_uids: at most " + MOST_SIS_IDS + " are allowed");
        }
        List<String> roles = call.query().list("role_ids");
        String building = call.query().get("building_id");
        List<Account> all = sisIds.isEmpty()
                ? campus.accounts(account -> isListed(account, roles, building))
                : sisIds.stream().distinct().flatMap(sisId -> campus.accountsOf(sisId).stream())
                        .filter(account -> isListed(account, roles, building)).toList();
        return Answer.of(pages.page(call, Form.of("user", Total.TEXT), all, account -> write(call, account)));
    }

    private boolean isListed(Account account, List<String> roles, @Nullable String building) {
        return account.isActive() && access.sees(account.building())
                && (roles.isEmpty() || roles.contains(String.valueOf(account.role().id())))
                && (building == null || building.equals(String.valueOf(account.building().id())));
    }

    private Answer inactive(Call call) {
        access.require(Permission.USERS);
        List<Account> all = campus.accounts(account -> !account.isActive() && access.sees(account.building()));
        return Answer.of(pages.page(call, Form.of("user", Total.NUMBER), all, account -> {
            ObjectNode user = JsonNodeFactory.instance.objectNode();
            user.put("uid", String.valueOf(account.uid())).put("name", account.displayName()).put("school_uid", account.schoolUid()).put("synced", 1);
            user.put("inactive_timestamp", Objects.requireNonNull(account.inactiveSince()).getEpochSecond());
            return user.put("modified_by_uid", ShowcasePeople.ADMINISTRATOR);
        }));
    }

    private Answer one(Call call) {
        Account account = campus.account(call.id("user"));
        if (account == null || !account.isActive()) {
            throw Refused.notFound();
        }
        if (account.uid() != access.ownerId()) {
            access.require(Permission.USERS);
        }
        if (!access.sees(account.building())) {
            throw Refused.forbidden();
        }
        return Answer.of(write(call, account));
    }

    private Answer ofSisId(Call call) {
        access.require(Permission.USERS);
        Account account = campus.accountsOf(call.name("sis")).stream().findFirst().orElseThrow(Refused::notFound);
        return elsewhere(call, account.uid());
    }

    private Answer elsewhere(Call call, long uid) {
        Account account = Objects.requireNonNull(campus.account(uid));
        return Answer.seeOther(call.link("/users/" + uid), write(call, account));
    }

    private static ObjectNode write(Call call, Account account) {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("uid", String.valueOf(account.uid())).put("id", account.uid());
        user.put("school_id", Building.ORGANIZATION).put("building_id", account.building().id()).put("additional_buildings", "");
        user.put("school_uid", account.schoolUid()).put("synced", account.schoolUid().isEmpty() ? 0 : 1);
        user.put("name_title", "").put("name_first", account.firstName()).put("name_first_preferred", "");
        user.put("name_middle", account.middleName()).put("name_last", account.lastName()).put("name_display", account.displayName());
        user.put("username", "user" + account.uid()).put("primary_email", "user" + account.uid() + "@district.example");
        user.put("role_id", account.role().id()).put("grad_year", "").putNull("gender").put("tz_offset", -6).put("tz_name", "America/Chicago");
        user.putNull("parents").putNull("child_uids").put("picture_url", "https://asset-cdn.example/default_user.gif");
        user.putObject("links").put("self", call.insecureLink("/users/" + account.uid()));
        return user;
    }
}
