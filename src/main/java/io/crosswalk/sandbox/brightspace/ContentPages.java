package io.crosswalk.sandbox.brightspace;

import java.io.IOException;
import java.util.List;

/** The table of contents: one module that leads to the work of the offering. */
final class ContentPages {

    private final Tenant tenant;
    private final Lookup lookup;

    ContentPages(Tenant tenant) {
        this.tenant = tenant;
        this.lookup = new Lookup(tenant);
    }

    void addTo(Router router) {
        router.get("/le/:version/:offering/content/toc", "content:toc:read", this::contents);
    }

    private void contents(Call call) throws IOException {
        Offering offering = lookup.offering(call);
        Json json = call.json();
        List<Work> linked = tenant.works(offering.id()).values().stream()
                .filter(work -> Lookup.isVisible(call, work) && work.key().kind() != ToolKind.GRADE).toList();
        json.object(() -> json.list("Modules", List.of(offering), module -> json.object(() -> {
            json.number("ModuleId", module.id());
            json.text("Title", "Unit 1");
            json.emptyList("Modules");
            json.list("Topics", linked, work -> json.object(() -> {
                json.number("TopicId", work.key().id());
                json.text("Title", work.name());
                json.text("TypeIdentifier", "Link");
                json.number("ActivityType", activityType(work.key().kind()));
                json.number("ToolItemId", work.key().id());
            }));
        })));
    }

    private static int activityType(ToolKind kind) {
        return switch (kind) {
            case DROPBOX -> 3;
            case QUIZ -> 4;
            case TOPIC -> 6;
            case GRADE -> -1;
        };
    }
}
