// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.register.KeepRegister;
import nl.onderdak.register.Successor;
import nl.onderdak.register.Successors;
import nl.onderdak.supervision.accommodation.KeepHousedForms;
import nl.onderdak.supervision.demand.KeepDemand;
import nl.onderdak.supervision.demand.KeepFamily;
import nl.onderdak.supervision.ledger.domain.Bookkeeping;
import nl.onderdak.supervision.ledger.domain.LedgerEntry;
import nl.onderdak.supervision.ledger.domain.Posting;
import nl.onderdak.supervision.ledger.domain.Takeover;
import nl.onderdak.supervision.ledger.domain.TakeoverBookkeeping;
import nl.onderdak.supervision.ledger.domain.TakeoverBookkeeping.Booked;
import nl.onderdak.web.processing.Processes;

/**
 * Books the events of all sources into the ledger, a batch at a time, and keeps the register, the circumstances, the
 * need, the family that is expected and the forms of accommodation with them.
 */
@ApplicationScoped
@Processes(Activity.SUPERVISION)
public class BookEvents implements EventHandler {

    /** Name of the consumer. */
    public static final String CONSUMER = "ledger";

    private final Ledger ledger;
    private final Successors successors;
    private final KeepRegister register;
    private final KeepCircumstances circumstances;
    private final KeepDemand demand;
    private final KeepFamily family;
    private final KeepHousedForms forms;

    BookEvents(
            Ledger ledger,
            Successors successors,
            KeepRegister register,
            KeepCircumstances circumstances,
            KeepDemand demand,
            KeepFamily family,
            KeepHousedForms forms) {
        this.ledger = ledger;
        this.successors = successors;
        this.register = register;
        this.circumstances = circumstances;
        this.demand = demand;
        this.family = family;
        this.forms = forms;
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        return book(events)
                .chain(() -> register.keep(events))
                .chain(() -> circumstances.keep(events))
                .chain(() -> demand.keep(events))
                .chain(() -> family.keep(events))
                .chain(() -> forms.keep(events));
    }

    private Uni<Void> book(List<ReceivedEvent> events) {
        var touched = events.stream().flatMap(BookEvents::touched).collect(toSet());
        if (touched.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ending = events.stream()
                .flatMap(BookEvents::takeover)
                .map(Takeover::municipality)
                .collect(toSet());
        return successors
                .among(touched, !ending.isEmpty())
                .map(BookEvents::takeovers)
                .chain(known -> bookkeeping(known, ending))
                .map(bookkeeping -> events.stream()
                        .flatMap(event -> entries(event, bookkeeping))
                        .toList())
                .chain(entries -> entries.isEmpty() ? Uni.createFrom().voidItem() : ledger.append(entries));
    }

    private Uni<TakeoverBookkeeping> bookkeeping(List<Takeover> known, Set<MunicipalityCode> ending) {
        if (known.isEmpty() && ending.isEmpty()) {
            return Uni.createFrom().item(new TakeoverBookkeeping(List.of(), List.of()));
        }
        var ended = Stream.concat(known.stream().map(Takeover::municipality), ending.stream())
                .toList();
        return ledger.held(ended, ending).map(held -> new TakeoverBookkeeping(known, held));
    }

    private static Stream<MunicipalityCode> touched(ReceivedEvent event) {
        var booked = Bookkeeping.postings(event.data()).stream().map(Posting::municipality);
        var takenOver = takeover(event)
                .flatMap(takeover -> Stream.concat(
                        Stream.of(takeover.municipality()),
                        takeover.shares().stream().map(Takeover.Share::successor)));
        return Stream.concat(booked, takenOver);
    }

    private static Stream<Takeover> takeover(ReceivedEvent event) {
        return event.data() instanceof MunicipalityReorganised reorganised
                ? Takeover.of(reorganised, event.recordedAt()).stream()
                : Stream.empty();
    }

    private static List<Takeover> takeovers(List<Successor> successors) {
        return successors.stream()
                .collect(groupingBy(Successor::municipality, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(BookEvents::takeover)
                .toList();
    }

    private static Takeover takeover(List<Successor> successors) {
        var first = successors.getFirst();
        return new Takeover(
                first.municipality(),
                first.effectiveOn(),
                first.recordedAt(),
                successors.stream()
                        .map(one -> new Takeover.Share(one.successor(), one.inhabitants()))
                        .toList());
    }

    private static Stream<LedgerEntry> entries(ReceivedEvent event, TakeoverBookkeeping bookkeeping) {
        var booked = bookkeeping.book(event.data(), event.recordedAt());
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
}
