package io.crosswalk.operations;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.delivery.MissingDescriptors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The descriptors that the target lacks, and looking for them again. */
@Component
public class DescriptorView {

    private static final String WAITING = """
            select count(*) from ledger where target = :target and state = 'parked' and reason = 'DESCRIPTOR_NOT_IN_EDFI'
            """;

    private final MissingDescriptors missing;
    private final TargetCheck check;
    private final JdbcClient database;
    private final DistrictConfiguration district;

    DescriptorView(MissingDescriptors missing, TargetCheck check, JdbcClient database, DistrictConfiguration district) {
        this.missing = missing;
        this.check = check;
        this.database = database;
        this.district = district;
    }

    /** @throws NotFoundException for a target that is not configured */
    public DescriptorList list(String target) {
        if (!district.target().id().equals(target)) {
            throw new NotFoundException("target", target, "The configured one is " + district.target().id() + ".");
        }
        long waiting = database.sql(WAITING).param("target", target).query(Long.class).single();
        return new DescriptorList(target, waiting, missing.list().stream()
                .map(each -> new DescriptorList.Missing(each.uri(), each.resource(), each.json(), each.explanation(), each.since()))
                .toList());
    }

    /** Looks again, creates what the credential may, and releases what waited for what is there now. */
    public DescriptorList lookAgain(String target) {
        list(target);
        check.lookForDescriptors();
        return list(target);
    }
}
