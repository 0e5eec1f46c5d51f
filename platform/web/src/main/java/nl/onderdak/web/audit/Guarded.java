// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import java.util.List;

/**
 * Data on households as a store hands it over. Nobody sees it but through {@link AuditTrail#disclose}, so that no reader
 * can forget to leave a trace.
 */
public final class Guarded<T> {

    private final T content;
    private final List<String> objects;

    private Guarded(T content, List<String> objects) {
        this.content = content;
        this.objects = objects;
    }

    /**
     * Guards what was found.
     *
     * @param objects whose it is, by ids that say nothing to outsiders; none when nothing was found
     */
    public static <T> Guarded<T> of(T content, List<?> objects) {
        return new Guarded<>(content, objects.stream().map(Object::toString).toList());
    }

    /** Whether it is about nobody. */
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
