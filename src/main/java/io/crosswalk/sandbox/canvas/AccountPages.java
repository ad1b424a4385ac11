package io.crosswalk.sandbox.canvas;

import io.crosswalk.sandbox.district.Calendar;
import io.crosswalk.sandbox.district.District;
import io.crosswalk.sandbox.district.Person;
import io.crosswalk.sandbox.district.School;
import io.crosswalk.sandbox.district.Term;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Accounts, terms and people. */
final class AccountPages {

    private static final int TERMS_PER_PAGE = 20;
    private static final String DISTRICT_NAME = "Grand Bend School District";

    private final District district;
    private final Ids ids;

    AccountPages(District district, Ids ids) {
        this.district = district;
        this.ids = ids;
    }

    void addTo(Router router) {
        router.get("/api/v1/accounts", call -> call.json().list(List.of(Ids.ROOT_ACCOUNT), id -> account(call.json(), id)));
        router.get("/api/v1/accounts/:id", call -> account(call.json(), ids.account(call.path("id"))));
        router.get("/api/v1/accounts/:account_id/sub_accounts", this::subAccounts);
        router.get("/api/v1/accounts/:account_id/terms", this::terms);
        router.get("/api/v1/accounts/:account_id/terms/:id", call -> term(call.json(), ids.term(call.path("id"))));
        router.get("/api/v1/accounts/:account_id/users", this::people);
        router.get("/api/v1/users/self", this::serviceAccount);
        router.get("/api/v1/users/self/profile", this::serviceAccount);
    }

    private void subAccounts(Call call) throws IOException {
        boolean root = ids.account(call.path("account_id")) == Ids.ROOT_ACCOUNT;
        List<Long> all = root ? district.schools().stream().map(School::accountId).toList() : List.of();
        call.json().list(Paging.of(call).numbered(all), id -> account(call.json(), id));
    }

    private void account(Json json, long id) throws IOException {
        @Nullable School school = district.schools().stream().filter(candidate -> candidate.accountId() == id).findFirst().orElse(null);
        json.object(() -> {
            json.id("id", id);
            json.text("name", school == null ? DISTRICT_NAME : school.name());
            json.text("workflow_state", "active");
            json.id("parent_account_id", school == null ? null : Long.valueOf(Ids.ROOT_ACCOUNT));
            json.id("root_account_id", school == null ? null : Long.valueOf(Ids.ROOT_ACCOUNT));
            json.text("default_time_zone", Calendar.ZONE.getId());
            json.sis("sis_account_id", school == null ? null : String.valueOf(school.schoolId()));
        });
    }

    private void terms(Call call) throws IOException {
        if (ids.account(call.path("account_id")) != Ids.ROOT_ACCOUNT) {
            throw Refusal.badRequest("Terms only belong to root_accounts.");
        }
        Json json = call.json();
        boolean onlyDeleted = call.list("workflow_state").equals(List.of("deleted"));
        List<Term> page = Paging.ofSize(call, TERMS_PER_PAGE).numbered(onlyDeleted ? List.of() : district.terms());
        json.object(() -> json.list("enrollment_terms", page, term -> term(json, term)));
    }

    private static void term(Json json, Term term) throws IOException {
        json.object(() -> termFields(json, term));
    }

    static void termFields(Json json, Term term) throws IOException {
        json.id("id", term.id());
        json.text("name", term.name());
        json.time("start_at", term.startAt());
        json.time("end_at", term.endAt());
        json.text("workflow_state", "active");
        json.sis("sis_term_id", term.sisId());
    }

    private void people(Call call) throws IOException {
        call.require(Permission.READ_ROSTER);
        ids.account(call.path("account_id"));
        String search = call.parameter("search_term");
        if (search != null && search.length() < 3) {
            throw Refusal.badRequest("search_term of 3 or more characters is required");
        }
        boolean onlyStudents = "student".equals(call.parameter("enrollment_type"));
        List<Long> all = Arrays.stream(district.personIds()).boxed()
                .filter(id -> search == null || found(id, search))
                .filter(id -> !onlyStudents || isStudent(id))
                .toList();
        List<Long> page = Paging.of(call).bookmarked(all, id -> new Place(0, id));
        call.json().list(page.stream().map(district::person).filter(Objects::nonNull).toList(),
                person -> call.json().object(() -> personFields(call.json(), person, person.sisId())));
    }

    private boolean found(long id, String search) {
        Person person = district.person(id);
        return person != null && person.name().toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
    }

    private boolean isStudent(long id) {
        Person person = district.person(id);
        return person != null && !person.isStaff();
    }

    /** @param sisId the SIS id of the login in question */
    static void personFields(Json json, Person person, @Nullable String sisId) throws IOException {
        json.id("id", person.id());
        json.text("name", person.name());
        json.text("sortable_name", person.sortableName());
        json.text("short_name", person.firstName());
        json.sis("sis_user_id", sisId);
        json.sis("integration_id", person.integrationId());
        json.text("login_id", person.login());
    }

    private void serviceAccount(Call call) throws IOException {
        Json json = call.json();
        json.object(() -> {
            json.id("id", 1L);
            json.text("name", "Crosswalk service account");
            json.text("sortable_name", "Service account, Crosswalk");
            json.text("short_name", "Crosswalk");
            json.text("login_id", "crosswalk-service");
            json.text("time_zone", Calendar.ZONE.getId());
        });
    }
}
