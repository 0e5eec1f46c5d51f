// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.supervision.ledger.domain.Bookkeeping;
import nl.onderdak.supervision.ledger.domain.LedgerEntry;
import nl.onderdak.supervision.ledger.domain.Posting;
import nl.onderdak.supervision.municipality.Municipalities;
import nl.onderdak.supervision.municipality.Municipality;
import nl.onderdak.supervision.reorganisation.application.Handovers;
import nl.onderdak.supervision.reorganisation.domain.Handover;
import nl.onderdak.supervision.reorganisation.domain.Succession;
import nl.onderdak.supervision.reorganisation.domain.Succession.Booked;
import nl.onderdak.web.processing.Processes;

/** Enters what other services tell into the ledger, a batch at a time, and keeps the view of the municipalities. */
@ApplicationScoped
@Processes(Activity.SUPERVISION)
public class ApplyEvents implements EventHandler {

    /** Name of the consumer. */
    public static final String CONSUMER = "ledger";

    private final Ledger ledger;
    private final Municipalities municipalities;
    private final Handovers handovers;

    public ApplyEvents(Ledger ledger, Municipalities municipalities, Handovers handovers) {
        this.ledger = ledger;
        this.municipalities = municipalities;
        this.handovers = handovers;
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        var registered = events.stream().flatMap(ApplyEvents::registered).toList();
        return register(registered).chain(() -> book(events));
    }

    private Uni<Void> register(List<Municipality> registered) {
        return registered.isEmpty() ? Uni.createFrom().voidItem() : municipalities.register(registered);
    }

    private Uni<Void> book(List<ReceivedEvent> events) {
        var touched = events.stream().flatMap(ApplyEvents::touched).collect(Collectors.toSet());
        if (touched.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var begun = events.stream().flatMap(ApplyEvents::handover).toList();
        return handovers
                .among(touched, !begun.isEmpty())
                .chain(known -> succession(known, begun))
                .map(succession -> events.stream()
                        .flatMap(event -> entries(event, succession))
                        .toList())
                .chain(entries -> entries.isEmpty() ? Uni.createFrom().voidItem() : ledger.append(entries))
                .chain(() -> begun.isEmpty() ? Uni.createFrom().voidItem() : handovers.add(begun));
    }

    private Uni<Succession> succession(List<Handover> known, List<Handover> begun) {
        if (known.isEmpty() && begun.isEmpty()) {
            return Uni.createFrom().item(new Succession(List.of(), List.of()));
        }
        var ending = begun.stream().map(Handover::municipality).collect(Collectors.toSet());
        var ended = Stream.concat(known.stream().map(Handover::municipality), ending.stream())
                .toList();
        return handovers.held(ended, ending).map(held -> new Succession(known, held));
    }

    private static Stream<MunicipalityCode> touched(ReceivedEvent event) {
        var booked = Bookkeeping.postings(event.data()).stream().map(Posting::municipality);
        var handedOver = handover(event)
                .flatMap(handover -> Stream.concat(
                        Stream.of(handover.municipality()),
                        handover.shares().stream().map(Handover.Share::successor)));
        return Stream.concat(booked, handedOver);
    }

    private static Stream<Handover> handover(ReceivedEvent event) {
        return event.data() instanceof MunicipalityReorganised reorganised
                ? Handover.of(reorganised, event.recordedAt()).stream()
                : Stream.empty();
    }

    private static Stream<LedgerEntry> entries(ReceivedEvent event, Succession succession) {
        var booked = succession.book(event.data(), event.recordedAt());
        return IntStream.range(0, booked.size()).mapToObj(i -> entry(event, i + 1, booked.get(i)));
    }

    private static LedgerEntry entry(ReceivedEvent event, int number, Booked booked) {
        return new LedgerEntry(
                booked.posting(),
                number,
                event.id(),
                event.source(),
                event.type(),
                event.data().subject(),
                event.sequence(),
                booked.recordedAt());
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
}
