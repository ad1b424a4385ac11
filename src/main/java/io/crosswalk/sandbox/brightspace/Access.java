package io.crosswalk.sandbox.brightspace;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the service user and its application may do now. */
final class Access {

    private final Set<Permission> revoked = ConcurrentHashMap.newKeySet();
    private final Set<String> withheld = ConcurrentHashMap.newKeySet();
    private final Set<Long> closed = ConcurrentHashMap.newKeySet();

    void revoke(Permission permission) {
        revoked.add(permission);
    }

    void withhold(String scope) {
        withheld.add(scope);
    }

    void close(long offeringId) {
        closed.add(offeringId);
    }

    boolean isClosed(long offeringId) {
        return closed.contains(offeringId);
    }

    void restore() {
        revoked.clear();
        closed.clear();
        withheld.clear();
    }

    boolean may(Permission permission) {
        return !revoked.contains(permission);
    }

    void require(Permission permission) {
        if (!may(permission)) {
            throw Refusal.notPermitted();
        }
    }

    void require(Caller caller, String scope) {
        if (caller.scopes() != null && (withheld.contains(scope) || !caller.has(scope))) {
            throw Refusal.scopeMissing(scope);
        }
    }
}
