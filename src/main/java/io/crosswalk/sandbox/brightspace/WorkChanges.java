package io.crosswalk.sandbox.brightspace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What teachers do with the work itself. */
final class WorkChanges {

    private final Tenant tenant;

    WorkChanges(Tenant tenant) {
        this.tenant = tenant;
    }

    /** @return the id of what was changed or made; empty if the action is none of these */
    Optional<String> make(String action, ChangeBody body) {
        return switch (action) {
            case "add-work" -> Optional.of(add(body));
            case "rename-work" -> put(work(body).named(body.text("name")));
            case "set-due-date" -> {
                Work.Dates dates = work(body).dates();
                yield put(work(body).dated(new Work.Dates(dates.start(), body.timeOrNull("due_at"), dates.end())));
            }
            case "publish-work" -> put(work(body).in(Work.State.PUBLISHED));
            case "unpublish-work" -> put(work(body).in(Work.State.HIDDEN));
            case "delete-work" -> put(work(body).in(Work.State.DELETED));
            case "grant-extension" -> put(work(body).with(
                    tenant.user(body.number("user_id")).id(), new SpecialAccess(null, null, body.timeOrNull("due_at"))));
            default -> Optional.empty();
        };
    }

    private Work work(ChangeBody body) {
        return tenant.work(body.work());
    }

    private Optional<String> put(Work work) {
        tenant.put(work);
        return Optional.of(work.key().toString());
    }

    private String add(ChangeBody body) {
        long offering = tenant.offering(body.number("offering_id")).id();
        ToolKind kind = kind(body.text("tool"));
        WorkKey key = new WorkKey(kind, tenant.nextId());
        String name = body.text("name");
        BigDecimal points = body.decimalOrNull("points");
        Instant due = kind == ToolKind.GRADE ? null : body.timeOrNull("due_at");
        Work work = Work.of(key, offering, name, new Work.Dates(null, due, null), kind == ToolKind.GRADE ? null : points, tool(kind));
        long itemId = kind == ToolKind.GRADE ? key.id() : tenant.nextId();
        tenant.put(work.gradedIn(new GradeItem(itemId, name, GradeItem.Kind.NUMERIC, points, false)));
        return key.toString();
    }

    private static Tool tool(ToolKind kind) {
        return switch (kind) {
            case DROPBOX -> new Tool.Dropbox(Tool.SubmissionType.FILE, Tool.CompletionType.ON_SUBMISSION, null);
            case QUIZ -> new Tool.Quiz(Tool.Calculation.HIGHEST, null);
            case TOPIC -> new Tool.Topic(1, null);
            case GRADE -> new Tool.GradeBook();
        };
    }

    private static ToolKind kind(String word) {
        try {
            return ToolKind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("\"tool\" must be dropbox, quiz, topic or grade.", unknown);
        }
    }
}
