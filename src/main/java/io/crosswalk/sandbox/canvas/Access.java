package io.crosswalk.sandbox.canvas;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the service account and its developer key are allowed at the moment. */
public final class Access {

    private final Map<Permission, Integer> revoked = new ConcurrentHashMap<>();
    private final Set<String> withheldScopes = ConcurrentHashMap.newKeySet();
    private volatile boolean includesAllowed = true;

    /** @param status of the refusals: 401 in older releases of Canvas, 403 in newer ones */
    public void revoke(Permission permission, int status) {
        revoked.put(permission, status);
    }

    /** @param scope in Canvas's form, for example {@code url:GET|/api/v1/courses/:course_id/enrollments} */
    public void withholdScope(String scope) {
        withheldScopes.add(scope);
    }

    /** A developer key without "Allow Include Parameters" drops {@code include[]} without a word. */
    public void ignoreIncludes() {
        includesAllowed = false;
    }

    public void restore() {
        revoked.clear();
        withheldScopes.clear();
        includesAllowed = true;
    }

    boolean may(Permission permission) {
        return !revoked.containsKey(permission);
    }

    void require(Permission permission) {
        Integer status = revoked.get(permission);
        if (status != null) {
            throw Refusal.notPermitted(status);
        }
    }

    void requireScope(String scope) {
        if (withheldScopes.contains(scope)) {
            throw Refusal.scopeMissing();
        }
    }

    boolean includesAllowed() {
        return includesAllowed;
    }
}
