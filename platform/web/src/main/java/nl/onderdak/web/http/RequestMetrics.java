// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import nl.onderdak.web.problem.AllowedMethods;

/**
 * Keeps text of clients out of the metrics of requests: a path is reported as the template of its operation. The framework
 * reports the whole path of a request that it refuses before it has found the operation.
 */
@Singleton
public class RequestMetrics {

    private static final String URI = "uri";
    private static final String OF_REQUESTS = "http.server.";

    /** Values that the framework itself reports instead of a path. */
    private static final Set<String> WORDS = Set.of("NOT_FOUND", "REDIRECTION", "root", "UNKNOWN", "CORS");

    @Produces
    @Singleton
    MeterFilter templatesOnly(AllowedMethods methods) {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String uri = id.getName().startsWith(OF_REQUESTS) ? id.getTag(URI) : null;
                return uri == null || WORDS.contains(uri) || methods.isTemplate(uri)
                        ? id
                        : id.replaceTags(id.getTags().stream()
                                .map(tag -> tag.getKey().equals(URI) ? Tag.of(URI, "UNKNOWN") : tag)
                                .toList());
            }
        };
    }
}
