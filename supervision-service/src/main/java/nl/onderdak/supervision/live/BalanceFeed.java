// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.application.FollowBalances;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Balance;
import nl.onderdak.supervision.balance.domain.MunicipalityBalance;
import nl.onderdak.supervision.balance.domain.NamedArea;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.ledger.application.LedgerChanged;
import nl.onderdak.supervision.live.FeedEvent.PresentFigure;
import nl.onderdak.web.limit.TooManyRequests;
import org.jboss.logging.Logger;

/**
 * Sends figures to followers as they change: at once after the commit of a batch in this process, and within a second
 * when another instance applied it or when the reasons change why a figure is provisional. One statement serves all
 * followers, at most twenty times a second. All state is used on one event loop only.
 */
@ApplicationScoped
public class BalanceFeed {

    private static final Logger LOG = Logger.getLogger(BalanceFeed.class);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(50).toNanos();
    private static final long BEAT_MILLIS = 1_000;
    private static final int BEATS_PER_HEARTBEAT = 15;

    private final FollowBalances balances;
    private final OpenStreams streams;
    private final Clock clock;
    private final Vertx vertx;
    private final Context loop;
    private final String idPrefix;

    private final Set<Follower> followers = new LinkedHashSet<>();
    private final Map<MunicipalityCode, MunicipalityBalance> current = new TreeMap<>();
    private final Map<Area, Set<Provisional>> reasons = new HashMap<>();
    private final Set<MunicipalityCode> touched = new HashSet<>();
    private Map<MunicipalityCode, Long> changes = Map.of();
    private FollowBalances.Trust trust;
    private LocalDate day;
    private Instant readAt;
    private boolean everything;
    private boolean looking;
    private boolean looksSoon;
    private long lastLook = System.nanoTime() - BETWEEN_LOOKS;
    private long timer = -1;
    private long beats;
    private long events;

    BalanceFeed(FollowBalances balances, OpenStreams streams, Clock clock, Vertx vertx) {
        this.balances = balances;
        this.streams = streams;
        this.clock = clock;
        this.vertx = vertx;
        this.loop = VertxContext.getRootContext(vertx.getOrCreateContext());
        this.idPrefix = System.currentTimeMillis() + "-";
    }

    /**
     * The area with its name, for a stream that is about to begin.
     *
     * @param asked the area to follow, or null for the caller's own
     * @return empty when the caller may not follow it
     * @throws TooManyRequests when the caller has reached its limit of open streams (429)
     */
    public Uni<Optional<NamedArea>> find(Organisation by, Area asked) {
        streams.requireRoomFor(by);
        return balances.describe(by, asked);
    }

    /** A snapshot of the area and its municipalities, then each of these figures that changes, until this moment. */
    public Multi<FeedEvent> follow(Organisation by, NamedArea area, Instant until) {
        return Follower.stream(area, until, this::onLoop, this::add, this::remove)
                .onSubscription()
                .invoke(() -> streams.opened(by))
                .onTermination()
                .invoke(() -> streams.closed(by));
    }

    void changed(@Observes LedgerChanged change) {
        onLoop(() -> {
            if (!followers.isEmpty()) {
                touched.addAll(change.municipalities());
                wake();
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        onLoop(() -> List.copyOf(followers).forEach(Follower::letGo));
    }

    private void onLoop(Runnable task) {
        loop.runOnContext(ready -> task.run());
    }

    private void add(Follower follower) {
        followers.add(follower);
        everything = true;
        if (timer < 0) {
            timer = vertx.setPeriodic(BEAT_MILLIS, same -> beat());
        }
        wake();
    }

    private void remove(Follower follower) {
        followers.remove(follower);
        if (followers.isEmpty() && timer >= 0) {
            vertx.cancelTimer(timer);
            timer = -1;
        }
    }

    private void beat() {
        beats++;
        var now = clock.instant();
        List.copyOf(followers).stream()
                .filter(follower -> follower.isStalled() || follower.isOver(now))
                .forEach(Follower::letGo);
        if (beats % BEATS_PER_HEARTBEAT == 0) {
            followers.forEach(Follower::beat);
        }
        if (!looking) {
            look(this::signs);
        }
    }

    private void wake() {
        if (followers.isEmpty() || looking || looksSoon || (!everything && touched.isEmpty())) {
            return;
        }
        long rest = lastLook + BETWEEN_LOOKS - System.nanoTime();
        if (rest <= 0) {
            look(this::figures);
        } else {
            looksSoon = true;
            vertx.setTimer(Math.max(1, Duration.ofNanos(rest).toMillis()), same -> {
                looksSoon = false;
                if (!looking) {
                    look(this::figures);
                }
            });
        }
    }

    private void look(Supplier<Uni<Void>> what) {
        looking = true;
        lastLook = System.nanoTime();
        var context = VertxContext.createNewDuplicatedContext(loop);
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ready -> Uni.createFrom()
                .deferred(() -> what.get())
                .subscribe()
                .with(
                        done -> onLoop(() -> {
                            looking = false;
                            wake();
                        }),
                        failure -> onLoop(() -> {
                            LOG.warnf("reading figures for followers failed; retried with the next beat: %s", failure);
                            looking = false;
                            everything = true;
                        })));
    }

    private Uni<Void> figures() {
        if (everything || trust == null) {
            everything = false;
            touched.clear();
            return signs().chain(balances::all)
                    .invoke(present -> publish(present, true))
                    .replaceWithVoid();
        }
        var codes = List.copyOf(touched);
        touched.clear();
        return codes.isEmpty()
                ? Uni.createFrom().voidItem()
                : balances.some(codes)
                        .invoke(present -> publish(present, false))
                        .replaceWithVoid();
    }

    private Uni<Void> signs() {
        return balances.signs().invoke(this::compare).replaceWithVoid();
    }

    private void compare(FollowBalances.Signs signs) {
        trust = signs.trust();
        everything |= !signs.changes().keySet().containsAll(changes.keySet())
                || !signs.today().equals(day);
        signs.changes().forEach((municipality, count) -> {
            if (!count.equals(changes.get(municipality))) {
                touched.add(municipality);
            }
        });
        changes = signs.changes();
        // figures that are read next carry their reasons
        if (!everything && touched.isEmpty() && followers.stream().allMatch(Follower::hasBegun)) {
            send(current.values().stream().filter(this::hasOtherReasons).toList());
        }
    }

    private boolean hasOtherReasons(MunicipalityBalance balance) {
        return hasOtherReasons(areaOf(balance), balance.balance());
    }

    /** Whether the reasons differ from those sent last; remembers them as sent. */
    private boolean hasOtherReasons(Area area, Balance balance) {
        var now = trust.reasons(area, balance.validOn(), balance.restsOnForecast());
        return !now.equals(reasons.put(area, now));
    }

    private void publish(FollowBalances.Present present, boolean complete) {
        if (!complete && !present.validOn().equals(day)) {
            everything = true;
            return;
        }
        day = present.validOn();
        var changed = new ArrayList<MunicipalityBalance>();
        var moved = new HashSet<Area>();
        for (var balance : present.balances()) {
            var before = current.get(balance.municipality());
            if (hasOtherReasons(balance) | !balance.equals(before)) {
                changed.add(balance);
            }
            moved.addAll(areasOfMove(before, balance));
        }
        if (complete) {
            current.clear();
            present.balances().forEach(balance -> current.put(balance.municipality(), balance));
            everything = false;
            touched.clear();
        } else {
            changed.forEach(balance -> current.put(balance.municipality(), balance));
        }
        readAt = present.knownAt();
        followers.stream()
                .filter(follower -> moved.contains(follower.area().area()))
                .toList()
                .forEach(Follower::letGo);
        send(changed);
    }

    /**
     * The areas whose streams end when a municipality is moved to another province: their content, and the right to
     * follow them, must be decided again.
     */
    private static List<Area> areasOfMove(MunicipalityBalance before, MunicipalityBalance now) {
        return before == null
                        || before.province() == null
                        || now.province() == null
                        || before.province().equals(now.province())
                ? List.of()
                : List.of(
                        new Area.OneMunicipality(now.municipality()),
                        new Area.OneProvince(before.province()),
                        new Area.OneProvince(now.province()));
    }

    private void send(List<MunicipalityBalance> changed) {
        var shifted = followers.stream()
                .map(Follower::area)
                .distinct()
                .filter(area -> !(area.area() instanceof Area.OneMunicipality))
                .filter(area -> hasOtherReasons(area.area(), sum(area.area())))
                .map(NamedArea::area)
                .collect(Collectors.toSet());
        var snapshots = new HashMap<Area, FeedEvent>();
        var figures = new HashMap<Area, FeedEvent>();
        for (var follower : List.copyOf(followers)) {
            var area = follower.area().area();
            if (!follower.hasBegun()) {
                follower.begin(snapshots.computeIfAbsent(area, same -> snapshot(follower.area())));
                continue;
            }
            var inArea = changed.stream().filter(balance -> balance.in(area)).toList();
            for (var balance : inArea) {
                follower.offer(
                        balance.municipality().value(),
                        figures.computeIfAbsent(areaOf(balance), same -> changed(figure(balance))));
            }
            if (!(area instanceof Area.OneMunicipality) && (!inArea.isEmpty() || shifted.contains(area))) {
                follower.offer(area.code(), figures.computeIfAbsent(area, same -> changed(figure(follower.area()))));
            }
        }
    }

    private FeedEvent snapshot(NamedArea area) {
        var figures = new ArrayList<PresentFigure>();
        if (!(area.area() instanceof Area.OneMunicipality)) {
            figures.add(figure(area));
        }
        current.values().stream()
                .filter(balance -> balance.in(area.area()))
                .forEach(balance -> figures.add(figure(balance)));
        return new FeedEvent.Snapshot(nextId(), area.area(), List.copyOf(figures));
    }

    private FeedEvent changed(PresentFigure figure) {
        return new FeedEvent.Changed(nextId(), figure);
    }

    private String nextId() {
        return idPrefix + ++events;
    }

    private Balance sum(Area area) {
        return current.values().stream()
                .filter(balance -> balance.in(area))
                .map(MunicipalityBalance::balance)
                .reduce(Balance.none(day), Balance::plus);
    }

    private static Area areaOf(MunicipalityBalance balance) {
        return new Area.OneMunicipality(balance.municipality());
    }

    private PresentFigure figure(NamedArea area) {
        return figure(area.area(), area.name(), sum(area.area()));
    }

    private PresentFigure figure(MunicipalityBalance balance) {
        return figure(areaOf(balance), balance.name(), balance.balance());
    }

    private PresentFigure figure(Area area, String name, Balance balance) {
        return new PresentFigure(
                area,
                name,
                balance,
                readAt,
                trust.completeUpTo(),
                trust.reasons(area, balance.validOn(), balance.restsOnForecast()));
    }
}
