// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an operation produces against what a client accepts (RFC 9110, 12.5.1).
 *
 * @param produced media types that the operation has, the one without a choice first
 */
record Negotiation(List<MediaType> produced) {

    /** Of an operation; empty when it does not say what it produces. */
    static Optional<Negotiation> of(ResourceInfo resource) {
        return Stream.of(resource.getResourceMethod(), resource.getResourceClass())
                .filter(place -> place != null)
                .map(place -> place.getAnnotation(Produces.class))
                .filter(produces -> produces != null)
                .findFirst()
                .map(produces -> new Negotiation(
                        Arrays.stream(produces.value()).map(MediaType::valueOf).toList()));
    }

    /**
     * The first of the accepted types that the operation has, which may be a range.
     *
     * @param accepted in the order of the client's preference
     */
    Optional<MediaType> accepted(List<MediaType> accepted) {
        return accepted.stream()
                .filter(type -> isWanted(type) && produced.stream().anyMatch(type::isCompatible))
                .findFirst();
    }

    /** The type of the response; empty when the client accepts none of the operation's. */
    Optional<MediaType> chosen(List<MediaType> accepted) {
        return accepted(accepted).flatMap(this::first);
    }

    /** The first of the operation's types within a range. */
    Optional<MediaType> first(MediaType range) {
        return produced.stream().filter(range::isCompatible).findFirst();
    }

    private static boolean isWanted(MediaType accepted) {
        var weight = accepted.getParameters().get("q");
        return weight == null || Double.parseDouble(weight) > 0;
    }
}
