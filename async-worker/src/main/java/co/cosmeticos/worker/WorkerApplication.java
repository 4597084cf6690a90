package co.cosmeticos.worker;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API below {@code /api/v1/ops}. */
@ApplicationPath("/")
public class WorkerApplication extends Application {}
