package co.cosmeticos.platform.servlet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Function;

/**
 * Rejects with 431 (RFC 6585) a request whose header fields are larger together than those of any client; mapped by
 * {@code web-fragment.xml} in every service. The container bounds each line and their number, which leaves 800 KiB: as one
 * list of languages or media types they take a second to parse, before any rate limit.
 */
public class HeaderSizeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The status of RFC 6585, section 5, for which the Servlet API has no name. */
    static final int TOO_LARGE = 431;

    /** The longest header fields together, in characters; a browser sends some 4,000, a token has 8,192 at most. */
    static final int LONGEST = 32_768;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isWithin(request.getHeaderNames(), request::getHeaders)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(TOO_LARGE);
        }
    }

    static boolean isWithin(Enumeration<String> names, Function<String, Enumeration<String>> lines) {
        var size = 0;
        for (var name : Collections.list(names)) {
            for (var line : Collections.list(lines.apply(name))) {
                size += name.length() + line.length();
                if (size > LONGEST) {
                    return false;
                }
            }
        }
        return true;
    }
}
