package io.crosswalk.sandbox.brightspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Assignment folders, what was handed in, and special access. */
final class DropboxPages {

    private final Tenant tenant;
    private final Lookup lookup;

    DropboxPages(Tenant tenant) {
        this.tenant = tenant;
        this.lookup = new Lookup(tenant);
    }

    void addTo(Router router) {
        String folders = "/le/:version/:offering/dropbox/folders/";
        router.get(folders, Scopes.DROPBOX_FOLDERS, this::folders);
        router.get(folders + ":folder", Scopes.DROPBOX_FOLDERS, call -> new FolderJson(call, tenant).write(folder(call)));
        router.get(folders + ":folder/submissions/", Scopes.DROPBOX_FOLDERS, this::submissions);
        router.get(folders + ":folder/submissions/paged/", Scopes.DROPBOX_FOLDERS, this::pagedSubmissions);
        router.get(folders + ":folder/submissions/user/:entity", Scopes.DROPBOX_FOLDERS, this::oneSubmission);
        router.get(folders + ":folder/submissions/group/:entity", Scopes.DROPBOX_FOLDERS, this::oneSubmission);
        router.get(folders + ":folder/feedback/user/:entity", Scopes.DROPBOX_FOLDERS, this::feedback);
        router.get(folders + ":folder/feedback/group/:entity", Scopes.DROPBOX_FOLDERS, this::feedback);
        router.get(folders + ":folder/specialaccess/", Scopes.DROPBOX_ACCESS, this::specialAccess);
    }

    private void folders(Call call) throws IOException {
        Offering offering = lookup.offering(call);
        List<Work> folders = tenant.works(offering.id(), ToolKind.DROPBOX).stream().filter(work -> Lookup.isVisible(call, work)).toList();
        FolderJson json = new FolderJson(call, tenant);
        call.json().list(folders, json::write);
    }

    private void submissions(Call call) throws IOException {
        Work folder = folder(call);
        SubmissionJson json = new SubmissionJson(call, tenant, folder);
        call.json().list(entities(call, folder), json::write);
    }

    private void pagedSubmissions(Call call) throws IOException {
        Work folder = folder(call);
        SubmissionJson json = new SubmissionJson(call, tenant, folder);
        Paging.of(call).bookmarked(entities(call, folder), StudentWork::entityId, json::write);
    }

    private void oneSubmission(Call call) throws IOException {
        Work folder = folder(call);
        new SubmissionJson(call, tenant, folder).write(entity(call, folder));
    }

    private void feedback(Call call) throws IOException {
        Work folder = folder(call);
        StudentWork done = entity(call, folder);
        if (SubmissionJson.feedback(folder, done) == null) {
            throw Refusal.notFound();
        }
        new SubmissionJson(call, tenant, folder).writeFeedback(done);
    }

    private StudentWork entity(Call call, Work folder) {
        long id = call.id("entity");
        return entities(call, folder).stream().filter(done -> done.entityId() == id).findFirst().orElseThrow(Refusal::notFound);
    }

    private Work folder(Call call) {
        return lookup.work(call, lookup.offering(call), WorkKey.dropbox(call.id("folder")));
    }

    /**
     * One for each group or student. Withdrawn students are among them if they handed something in, and previews of teachers are
     * not; of work that is not handed in here only those are there of whom something is known.
     */
    private List<StudentWork> entities(Call call, Work folder) {
        call.require(Permission.SEE_SUBMISSIONS);
        boolean activeOnly = call.flag("activeOnly");
        Map<Long, StudentWork> known = tenant.studentWorks(folder.key());
        TreeSet<Long> ids = new TreeSet<>(folder.isHandedInByGroups() ? groups(folder) : students(folder, activeOnly));
        if (!activeOnly) {
            ids.addAll(known.keySet());
            tenant.enrollments(folder.offeringId()).values().stream().filter(enrollment -> !enrollment.role().handsIn())
                    .map(Enrollment::userId).forEach(ids::remove);
        }
        List<StudentWork> entities = new ArrayList<>();
        ids.forEach(id -> {
            StudentWork done = known.get(id);
            if (done != null || folder.showsHandIns()) {
                entities.add(done == null ? StudentWork.none(folder.key(), id) : done);
            }
        });
        return entities;
    }

    private List<Long> groups(Work folder) {
        return tenant.groups(folder.offeringId()).values().stream().filter(group -> Long.valueOf(group.categoryId()).equals(folder.groupCategory()))
                .map(Group::id).toList();
    }

    private List<Long> students(Work folder, boolean activeOnly) {
        return tenant.enrollments(folder.offeringId()).values().stream()
                .filter(enrollment -> enrollment.role().handsIn())
                .filter(enrollment -> enrollment.active() || !activeOnly)
                .map(Enrollment::userId).filter(user -> tenant.isAssigned(folder, user)).toList();
    }

    /** Two forms, as the sources disagree: which one comes depends on the folder. */
    private void specialAccess(Call call) throws IOException {
        Work folder = folder(call);
        call.require(Permission.SEE_SPECIAL_ACCESS);
        List<Map.Entry<Long, SpecialAccess>> rows = List.copyOf(new TreeMap<>(folder.specialAccess()).entrySet());
        if (folder.key().id() % 2 == 0) {
            Paging.of(call).bookmarked(rows, Map.Entry::getKey, row -> write(call, row));
        } else {
            Paging.of(call).linkedHere(rows, Map.Entry::getKey, row -> write(call, row));
        }
    }

    private static void write(Call call, Map.Entry<Long, SpecialAccess> row) throws IOException {
        call.json().object(() -> {
            call.json().number("UserId", row.getKey());
            call.json().object("SpecialAccess", () -> {
                call.json().time("StartDate", row.getValue().start());
                call.json().time("EndDate", row.getValue().end());
                call.json().time("DueDate", row.getValue().due());
            });
        });
    }
}
