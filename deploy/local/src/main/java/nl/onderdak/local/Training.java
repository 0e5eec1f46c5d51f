// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.onderdak.contracts.Service;
import nl.onderdak.local.demo.Demo;
import nl.onderdak.servers.process.AotCache;
import nl.onderdak.servers.process.AotCaches;
import nl.onderdak.servers.process.Folders;

/** Plays the demo aside, so that the virtual machines record it and start faster from then on. */
final class Training {

    /** Environment variable: "off" starts without preparation. */
    private static final String FAST_STARTS = "ONDERDAK_FAST_STARTS";

    private Training() {}

    /** Does so when the services have changed since; a failure is printed and harms nothing. */
    static void onceAfterEachBuild(Settings settings, Consumer<String> say) {
        if ("off".equals(System.getenv(FAST_STARTS))) {
            return;
        }
        var caches = LocalSystem.caches(settings);
        try {
            if (!isDue(settings, caches)) {
                return;
            }
            say.accept("Preparing fast starts, once after each build; about a minute.");
            Files.createDirectories(attempt(settings).getParent());
            Files.writeString(attempt(settings), String.join("\n", programs(settings)));
            play(caches.recording(), timed(say));
        } catch (IOException | RuntimeException broken) {
            say.accept("That failed, so that starts are slower, no more: " + broken.getMessage());
        }
    }

    private static void play(AotCaches recording, Consumer<String> say) throws IOException {
        var data = Files.createTempDirectory("onderdak-training-");
        say.accept("everything starts");
        try (var system = LocalSystem.of(Settings.aside(data), recording, progress -> {})
                .withFrequentDigests()
                .start()) {
            new Demo(system.settings(), say, figures -> {}).play();
            say.accept("everything stops and writes its recording");
        } finally {
            Folders.delete(data);
        }
        say.accept("done");
    }

    private static Consumer<String> timed(Consumer<String> say) {
        var begin = System.nanoTime();
        return what -> say.accept("%4d s  %s".formatted((System.nanoTime() - begin) / 1_000_000_000, what));
    }

    /** Not when the same programs were tried before. */
    private static boolean isDue(Settings settings, AotCaches caches) throws IOException {
        for (var service : Service.values()) {
            if (!Files.exists(LocalSystem.jar(settings, service))) {
                return false;
            }
        }
        var tried = Files.exists(attempt(settings)) ? Files.readAllLines(attempt(settings)) : List.of();
        if (tried.equals(programs(settings))) {
            return false;
        }
        for (var service : Service.values()) {
            var folder = LocalSystem.jar(settings, service).getParent();
            if (caches.forFolder(service.module(), folder) instanceof AotCache.None) {
                return true;
            }
        }
        return false;
    }

    private static List<String> programs(Settings settings) throws IOException {
        var programs = new ArrayList<String>();
        for (var service : Service.values()) {
            var jar = LocalSystem.jar(settings, service);
            programs.add(jar + " " + Files.getLastModifiedTime(jar));
        }
        return programs;
    }

    private static Path attempt(Settings settings) {
        return settings.home().resolve("deploy/local/target/aot/attempted");
    }
}
