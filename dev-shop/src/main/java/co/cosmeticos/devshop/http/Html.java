package co.cosmeticos.devshop.http;

/** HTML pages of simulator and mailbox. */
public final class Html {

    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}
            table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ddd}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f5f5f5;padding:1rem}
            iframe{width:100%;height:32rem;border:1px solid #ddd}form{display:inline}
            button{font:inherit;padding:.5rem 1rem;margin-right:.5rem}.amount{font-size:2rem;margin:0}
            """;

    private Html() {}

    /** A page around a body of HTML. */
    public static Response page(String title, String body) {
        return Response.html("""
                <!DOCTYPE html>
                <html lang="pt-BR"><head><meta charset="utf-8"><title>%1$s</title>
                <meta name="viewport" content="width=device-width"><style>%2$s</style></head>
                <body><h1>%1$s</h1>
                %3$s</body></html>
                """.formatted(escape(title), STYLE, body));
    }

    /** Escapes text for elements and quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
