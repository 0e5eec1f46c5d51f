// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import java.util.List;

/**
 * Data on households as a store returns it. {@link AuditTrail#disclose} alone opens it, so that every read is recorded.
 */
public final class Guarded<T> {

    private final T content;
    private final List<String> objects;

    private Guarded(T content, List<String> objects) {
        this.content = content;
        this.objects = objects;
    }

    /**
     * Guards a result.
     *
     * @param objects opaque ids of the households; empty when nothing was found
     */
    public static <T> Guarded<T> of(T content, List<?> objects) {
        return new Guarded<>(content, objects.stream().map(Object::toString).toList());
    }

    /** Whether it is about no household. */
    public boolean isEmpty() {
        return objects.isEmpty();
    }

    T content() {
        return content;
    }

    List<String> objects() {
        return objects;
    }
}
