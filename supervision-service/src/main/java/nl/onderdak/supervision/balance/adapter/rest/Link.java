// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Link", description = "A related resource of this service")
public record Link(@Schema(description = "Relative URL") String href) {

    /** A link with these parameters, none of which needs escaping. */
    public static Link to(String path, Map<String, ?> parameters) {
        return new Link(parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&", path + "?", "")));
    }
}
