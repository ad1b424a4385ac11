package io.crosswalk.brightspace;

import io.crosswalk.connector.Finding;
import io.crosswalk.connector.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks whether the Data Hub offers what a harvest needs; downloads nothing. */
final class DataHubCheck {

    private final Supplier<DataHubCatalog> catalog;
    private final String credentialRemedy;
    private final List<Finding> findings = new ArrayList<>();

    DataHubCheck(Supplier<DataHubCatalog> catalog, String credentialRemedy) {
        this.catalog = catalog;
        this.credentialRemedy = credentialRemedy;
    }

    List<Finding> run() {
        Optional<DataHubCatalog> listed = tried("list of data sets", catalog);
        listed.ifPresent(found -> {
            findings.add(Finding.passed("list of data sets", "it can be read"));
            List<String> lacking = Stream.of(DataSet.values()).filter(set -> !set.isOptional() && !found.offers(set)).map(DataSet::title).toList();
            findings.add(lacking.isEmpty()
                    ? Finding.passed("data sets", "all that are needed are offered")
                    : Finding.failed("data sets", "not offered are " + String.join(", ", lacking), BrightspacePermission.DATA_SETS.remedy()));
            if (found.offers(DataSet.FOLDERS)) {
                tried("extracts", () -> found.extracts(DataSet.FOLDERS)).ifPresent(extracts -> findings.add(Finding.passed("extracts", "the data set '"
                        + DataSet.FOLDERS.title() + "' is as of " + extracts.get(extracts.size() - 1).createdAt() + "; its full one of " + extracts.get(0).createdAt())));
            }
        });
        return findings;
    }

    private <T> Optional<T> tried(String subject, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (UnreadableException failure) {
            findings.add(Finding.failed(subject, failure.getMessage(), switch (failure.reason()) {
                case CREDENTIAL_REFUSED -> credentialRemedy;
                case PERMISSION_MISSING, NOT_FOUND -> BrightspacePermission.DATA_SETS.remedy();
                case NOT_JSON, UNEXPECTED_SHAPE, TRUNCATED, TOO_LARGE, FOREIGN_LINK, LINK_LOOP, THROTTLED, VENDOR_FAILING, UNREACHABLE ->
                    "Check the settings url and tokenUrl and that this machine may reach both, then check again.";
            }));
            return Optional.empty();
        }
    }
}
