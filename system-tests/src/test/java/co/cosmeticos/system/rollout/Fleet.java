package co.cosmeticos.system.rollout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The servers of one service, replaced one by one: {@code maxSurge: 1}, {@code maxUnavailable: 0}. */
final class Fleet {

    private static final int REPLICAS = 2;

    private final String service;
    private final Path folder;
    private final Map<String, String> environment;
    private final List<String> endpoints;
    private final List<Pod> pods = new ArrayList<>();
    private final List<CompletableFuture<Void>> leavers = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private int started;

    Fleet(String service, Path folder, Map<String, String> environment, List<String> endpoints) {
        this.service = service;
        this.folder = folder;
        this.environment = environment;
        this.endpoints = endpoints;
    }

    void open() {
        for (var i = 0; i < REPLICAS; i++) {
            pods.add(joined());
        }
    }

    private Pod joined() {
        var pod = new Pod(service, folder.resolve(service + "-" + ++started), environment, endpoints);
        pod.launch();
        pod.join();
        return pod;
    }

    /** Replaces each server; who is replaced may be on its way out still when this returns. */
    void restart() {
        for (var i = 0; i < REPLICAS; i++) {
            var old = pods.set(i, joined());
            leavers.add(CompletableFuture.runAsync(old::leave, threads));
        }
    }

    /** Throws what was wrong with the end of a server. */
    void awaitLeavers() {
        leavers.forEach(CompletableFuture::join);
    }

    void close() {
        pods.forEach(Pod::kill);
        threads.shutdownNow();
    }
}
