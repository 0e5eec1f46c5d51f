// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.onderdak.contracts.CountedFact;
import nl.onderdak.contracts.FactsDigest;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.inbox.SourceProgress;
import nl.onderdak.messaging.inbox.Sources;
import nl.onderdak.supervision.digest.application.Digests.Booked;
import nl.onderdak.supervision.digest.domain.DigestComparison;
import nl.onderdak.supervision.ledger.application.BookEvents;

/**
 * Compares digests with the ledger, in the transaction of its caller. A digest can be compared once everything that its
 * owner recorded up to its moment has been read; the positions are read first, so that the ledger holds at least that much.
 */
@ApplicationScoped
class LedgerDigests {

    private static final int MUNICIPALITIES = 20;

    private static final Map<String, Service> OWNERS = Arrays.stream(Service.values())
            .filter(Service::publishesDigests)
            .collect(Collectors.toUnmodifiableMap(Service::source, owner -> owner));

    private final Digests digests;
    private final Sources sources;
    private final Clock clock;

    LedgerDigests(Digests digests, Sources sources, Clock clock) {
        this.digests = digests;
        this.sources = sources;
        this.clock = clock;
    }

    private record Batch(Service owner, Instant knownAt, List<FactsDigest> digests) {}

    /** The comparisons of those digests that can be compared by now. */
    Uni<List<DigestComparison>> compare(List<FactsDigest> owners) {
        return owners.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sources.progress(BookEvents.CONSUMER)
                        .map(progress -> batches(owners, progress))
                        .chain(batches -> compare(batches, List.of()));
    }

    private static List<Batch> batches(List<FactsDigest> owners, List<SourceProgress> progress) {
        return owners.stream()
                .filter(digest -> isRead(digest, progress))
                .collect(groupingBy(
                        digest -> new Batch(OWNERS.get(digest.source()), digest.knownAt(), List.of()),
                        LinkedHashMap::new,
                        toList()))
                .entrySet()
                .stream()
                .flatMap(group -> parts(group.getValue()).stream()
                        .map(part ->
                                new Batch(group.getKey().owner(), group.getKey().knownAt(), part)))
                .toList();
    }

    private static boolean isRead(FactsDigest digest, List<SourceProgress> progress) {
        return progress.stream()
                .anyMatch(source -> source.source().source().equals(digest.source())
                        && source.readUpTo() != null
                        && !source.readUpTo().isBefore(digest.knownAt()));
    }

    private static List<List<FactsDigest>> parts(List<FactsDigest> all) {
        var parts = new ArrayList<List<FactsDigest>>();
        for (int from = 0; from < all.size(); from += MUNICIPALITIES) {
            parts.add(all.subList(from, Math.min(from + MUNICIPALITIES, all.size())));
        }
        return parts;
    }

    private Uni<List<DigestComparison>> compare(List<Batch> left, List<DigestComparison> compared) {
        if (left.isEmpty()) {
            return Uni.createFrom().item(compared);
        }
        var next = left.getFirst();
        return digests.booked(
                        next.owner(),
                        next.digests().stream().map(FactsDigest::municipality).toList(),
                        next.knownAt())
                .chain(booked -> compare(left.subList(1, left.size()), joined(compared, comparisons(next, booked))));
    }

    private List<DigestComparison> comparisons(Batch batch, List<Booked> booked) {
        var comparedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<MunicipalityCode, List<CountedFact>> facts =
                booked.stream().collect(groupingBy(Booked::municipality, mapping(Booked::fact, toList())));
        return batch.digests().stream()
                .map(digest -> new DigestComparison(
                        digest,
                        FactsDigest.of(
                                batch.owner(),
                                digest.municipality(),
                                digest.knownAt(),
                                facts.getOrDefault(digest.municipality(), List.of())),
                        comparedAt))
                .toList();
    }

    private static List<DigestComparison> joined(List<DigestComparison> some, List<DigestComparison> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
