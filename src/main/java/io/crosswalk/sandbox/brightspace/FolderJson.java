package io.crosswalk.sandbox.brightspace;

import java.io.IOException;

/** Writes a DropboxFolder. Where sources disagree about a form, which one comes depends on the folder's number. */
final class FolderJson {

    private final Call call;
    private final Json json;
    private final Tenant tenant;

    FolderJson(Call call, Tenant tenant) {
        this.call = call;
        this.json = call.json();
        this.tenant = tenant;
    }

    void write(Work work) throws IOException {
        if (!(work.tool() instanceof Tool.Dropbox dropbox)) {
            throw Refusal.notFound();
        }
        long id = work.key().id();
        json.object(() -> {
            json.number("Id", id);
            json.nothing("CategoryId");
            json.text("Name", work.name());
            instructions(work);
            json.emptyList("Attachments");
            counts(work);
            availability(work);
            json.numberOrNull("GroupTypeId", dropbox.groupCategory());
            json.time("DueDate", work.dates().due());
            json.flag("DisplayInCalendar", true);
            json.object("Assessment", () -> {
                json.decimal("ScoreDenominator", work.outOf());
                json.emptyList("Rubrics");
            });
            json.nothing("NotificationEmail");
            json.flag("IsHidden", !work.isPublished());
            json.emptyList("LinkAttachments");
            json.text("ActivityId", "https://ids.brightspace.com/activities/dropbox/354644E0-4CD8-419D-A32F-4E78D8778E5C-" + id);
            json.flag("IsAnonymous", false);
            number("DropboxType", dropbox.groupCategory() == null ? 2 : 1, id);
            number("SubmissionType", dropbox.submissionType().ordinal(), id);
            number("CompletionType", dropbox.completionType().ordinal(), id);
            json.number("AllowableFileType", 0);
            json.nothing("CustomAllowableFileTypes");
            json.numberOrNull("GradeItemId", work.gradeItem() == null ? null : work.gradeItem().id());
            onlySpecialAccess(work);
        });
    }

    private void instructions(Work work) throws IOException {
        if (work.prose() == null && work.key().id() % 2 == 0) {
            json.nothing("CustomInstructions");
        } else {
            json.prose("CustomInstructions", work.prose());
        }
    }

    private void onlySpecialAccess(Work work) throws IOException {
        if (work.onlySpecialAccess()) {
            json.flag("AllowOnlyUsersWithSpecialAccess", true);
        } else {
            json.nothing("AllowOnlyUsersWithSpecialAccess");
        }
    }

    private void counts(Work work) throws IOException {
        boolean known = call.may(Permission.SEE_SUBMISSION_COUNTS);
        long handedIn = tenant.studentWorks(work.key()).values().stream().filter(done -> done.handedInAt() != null).count();
        long judged = tenant.studentWorks(work.key()).values().stream().filter(done -> done.evaluation() != null).count();
        json.number("TotalFiles", known ? handedIn : -1);
        json.number("UnreadFiles", known ? 0 : -1);
        json.number("FlaggedFiles", known ? 0 : -1);
        json.number("TotalUsers", known ? tenant.enrollments(work.offeringId()).size() : -1);
        json.number("TotalUsersWithSubmissions", known ? handedIn : -1);
        json.number("TotalUsersWithFeedback", known ? judged : -1);
    }

    /** Without dates: null, an object of nulls, or an empty object. */
    private void availability(Work work) throws IOException {
        Work.Dates dates = work.dates();
        long form = dates.start() == null && dates.end() == null ? work.key().id() % 3 : 1;
        if (form == 0) {
            json.nothing("Availability");
        } else {
            json.object("Availability", () -> {
                if (form == 1) {
                    json.time("StartDate", dates.start());
                    json.time("EndDate", dates.end());
                    number("StartDateAvailabilityType", 0, work.key().id());
                    number("EndDateAvailabilityType", 1, work.key().id());
                }
            });
        }
    }

    private void number(String name, int value, long id) throws IOException {
        if (id % 4 == 1) {
            json.textId(name, value);
        } else {
            json.number(name, value);
        }
    }
}
