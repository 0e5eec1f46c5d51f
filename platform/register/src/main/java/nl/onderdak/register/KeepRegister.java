// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.messaging.inbox.ReceivedEvent;

/** Keeps the view of municipalities and their successors, in the transaction of the consumer that calls it. */
@ApplicationScoped
public class KeepRegister {

    private final Municipalities municipalities;
    private final Successors successors;

    KeepRegister(Municipalities municipalities, Successors successors) {
        this.municipalities = municipalities;
        this.successors = successors;
    }

    /** Stores the registrations and reorganisations of a batch; skips all other events. */
    public Uni<Void> keep(List<ReceivedEvent> events) {
        var registered = events.stream().flatMap(KeepRegister::registered).toList();
        var ended = events.stream().flatMap(KeepRegister::ended).toList();
        return (registered.isEmpty() ? Uni.createFrom().voidItem() : municipalities.register(registered))
                .chain(() -> ended.isEmpty() ? Uni.createFrom().voidItem() : successors.keep(ended));
    }

    private static Stream<Municipality> registered(ReceivedEvent event) {
        return event.data() instanceof MunicipalityRegistered registered
                ? Stream.of(new Municipality(
                        registered.municipality(),
                        registered.name(),
                        registered.province(),
                        registered.validFrom(),
                        registered.validUntil(),
                        event.sequence(),
                        event.recordedAt()))
                : Stream.empty();
    }

    private static Stream<Successor> ended(ReceivedEvent event) {
        return event.data() instanceof MunicipalityReorganised reorganised
                ? Successor.of(reorganised, event.recordedAt())
                : Stream.empty();
    }
}
