package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One release of the API with one data standard: what it offers, in what it differs from the others, and what its host set. */
final class Generation {

    static final String SNAPSHOT_IDENTIFIER = "Snapshot-Identifier";

    private final EdFiProduct product;
    private final ApiModel model;
    private volatile HostSettings host = HostSettings.USUAL;

    Generation(EdFiProduct product) {
        this.product = product;
        this.model = model(product);
    }

    private static ApiModel model(EdFiProduct product) {
        List<String> tables = new ArrayList<>(product.standard().tables());
        List<String> descriptors = new ArrayList<>();
        tables.addAll(product.lmsx().tables());
        if (product.lmsx() != LmsxForm.NONE) {
            descriptors.add("lmsx-descriptors.yaml");
        }
        if (product.standard().hasGradebookOfCoursework()) {
            descriptors.add("ed-fi-descriptors.yaml");
        }
        return new ApiModel(tables, descriptors);
    }

    EdFiProduct product() {
        return product;
    }

    EdFiVersion version() {
        return product.version();
    }

    HostSettings host() {
        return host;
    }

    void configure(HostSettings settings) {
        host = settings;
    }

    ApiModel model() {
        return model;
    }

    /** How a refusal of this request is worded. */
    ErrorBodies errors(Call call) {
        return errors(correlation(call));
    }

    ErrorBodies errors(String correlationId) {
        return switch (version()) {
            case ODS_5_3, ODS_6_2 -> new MessageErrors();
            case ODS_7_3 -> new ProblemErrors(correlationId);
            case DMS_8 -> new DmsErrors(correlationId);
        };
    }

    private static String correlation(Call call) {
        String header = call.header("correlation-id");
        String given = header == null ? call.parameter("correlationId") : header;
        return given == null ? UUID.randomUUID().toString() : given;
    }

    ObjectNode availableChangeVersions(long oldest, long newest) {
        return switch (version()) {
            case ODS_5_3 -> Json.object().put("OldestChangeVersion", oldest).put("NewestChangeVersion", newest);
            case ODS_6_2, ODS_7_3, DMS_8 -> Json.object().put("oldestChangeVersion", oldest).put("newestChangeVersion", newest);
        };
    }

    /** Whether deletions carry the key of what is gone, and changes of keys can be read. */
    boolean tracksKeys() {
        return version() != EdFiVersion.ODS_5_3 && host.changeQueries();
    }

    /** Whether pages can be read by tokens, and tables in partitions. */
    boolean pagesByToken() {
        return switch (version()) {
            case ODS_5_3, ODS_6_2 -> false;
            case ODS_7_3, DMS_8 -> true;
        };
    }

    /** Whether a page says how to go on by token; the service does not begin a walk within a window of change versions. */
    boolean givesToken(Paging paging, Call call) {
        boolean begins = paging instanceof Paging.Offset;
        return pagesByToken()
                && !(begins && version() == EdFiVersion.DMS_8 && call.parameter("maxChangeVersion") != null);
    }

    int largestPage() {
        return host.pageLimit();
    }

    /** Rows of a page where no limit is asked for. */
    int usualPage() {
        return switch (version()) {
            case ODS_5_3, ODS_6_2 -> Math.min(25, largestPage());
            case ODS_7_3, DMS_8 -> largestPage();
        };
    }

    /** Whether a PUT that changes a key which cannot change is refused; otherwise the stored key is kept without a word. */
    boolean refusesKeyChanges() {
        return switch (version()) {
            case ODS_5_3, ODS_6_2 -> false;
            case ODS_7_3, DMS_8 -> true;
        };
    }

    /** Whether a PUT must carry the id of its address. */
    boolean wantsIdInPut() {
        return version() == EdFiVersion.DMS_8;
    }

    boolean comparesNamesExactly() {
        return version() == EdFiVersion.DMS_8;
    }

    /** Whether blanks at the ends of a descriptor's names are taken away; otherwise those of its code are refused. */
    boolean trimsDescriptors() {
        return version() == EdFiVersion.DMS_8;
    }

    boolean comparesDescriptorsExactly() {
        return version() != EdFiVersion.DMS_8;
    }

    /** Whether a row that is missing is complained about before the client's right to it is asked. */
    boolean resolvesBeforeAuthorizing() {
        return version() != EdFiVersion.ODS_7_3;
    }

    /** Whether {@code If-None-Match: *} lets a write only insert. */
    boolean insertsOnlyOnDemand() {
        return version() == EdFiVersion.DMS_8;
    }

    /** Whether {@code If-None-Match} is understood with the quotes that the API's own ETag has; the ODS/API has this defect. */
    boolean matchesQuotedTags() {
        return version() == EdFiVersion.DMS_8;
    }

    boolean tellsLastModified() {
        return switch (version()) {
            case ODS_5_3, ODS_6_2 -> false;
            case ODS_7_3, DMS_8 -> true;
        };
    }

    /** The state of a row; clients compare it and read nothing out of it. */
    String etag(Row row) {
        return switch (version()) {
            case ODS_5_3, ODS_6_2, ODS_7_3 -> Long.toString(row.etag());
            case DMS_8 -> row.changeVersion() + "-1";
        };
    }

    /** By which header a client asks for a snapshot. */
    String snapshotHeader() {
        return switch (version()) {
            case ODS_5_3, ODS_6_2 -> SNAPSHOT_IDENTIFIER;
            case ODS_7_3, DMS_8 -> "Use-Snapshot";
        };
    }

    /** How many unexpired tokens the client may have; 0: no limit. */
    int tokensPerClient() {
        return version() == EdFiVersion.ODS_7_3 ? 15 : 0;
    }

    /** Whether a token may be asked about only by itself. */
    boolean tellsOfOwnTokenOnly() {
        return version() == EdFiVersion.ODS_7_3;
    }
}
