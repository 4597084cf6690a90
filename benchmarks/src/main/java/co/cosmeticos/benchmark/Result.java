package co.cosmeticos.benchmark;

import java.time.Duration;

/** One operation under one number of clients, with the CPU time that the shop used for all of it. */
record Result(Operation operation, int clients, Duration time, Load load, Processes.Cpu cpu) {

    /** CPU milliseconds of the services and PostgreSQL per operation. */
    double servedMillis() {
        return cpu.served() / load.completed();
    }

    /** CPU milliseconds of PostgreSQL alone per operation. */
    double postgresMillis() {
        return cpu.postgres() / load.completed();
    }

    /** CPU milliseconds of all processes but the client per operation. */
    double totalMillis() {
        return cpu.total() / load.completed();
    }

    double perSecond() {
        return (double) load.completed() / time.toSeconds();
    }
}
