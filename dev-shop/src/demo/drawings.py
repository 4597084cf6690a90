"""Draws one flat SVG per product: a package in the brand's colors with its word mark, on the brand's ground."""

import colorsys
import textwrap
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Look:
    """How a brand dresses its packages. Colors are #RRGGBB; a tint is for the contents of a product without shades."""

    mark: str
    font: str
    ground: str
    body: str
    cap: str
    ink: str
    motif: str
    tints: tuple


@dataclass(frozen=True)
class Pack:
    """One product as the drawings see it."""

    name: str
    look: Look
    tint: str
    shades: tuple
    turn: int


def mixed(color, other, share):
    """The color with a share (0 to 1) of the other in it."""
    pairs = zip(bytes.fromhex(color[1:]), bytes.fromhex(other[1:]))
    return '#' + ''.join(f'{round(a + (b - a) * share):02X}' for a, b in pairs)


def light(color, share=0.5):
    return mixed(color, '#FFFFFF', share)


def dark(color, share=0.3):
    return mixed(color, '#1A1216', share)


def readable_on(color, ink):
    red, green, blue = bytes.fromhex(color[1:])
    bright = red * 0.3 + green * 0.59 + blue * 0.11
    ink_bright = sum(share * part for share, part in zip((0.3, 0.59, 0.11), bytes.fromhex(ink[1:])))
    if abs(bright - ink_bright) > 90:
        return ink
    return '#FFFFFF' if bright < 150 else dark(ink, 0.6)


def rect(x, y, w, h, fill, rx=0, more=''):
    return f'<rect x="{x}" y="{y}" width="{w}" height="{h}"' + (f' rx="{rx}"' if rx else '') + f' fill="{fill}"{more}/>'


def path(d, fill, more=''):
    return f'<path d="{d}" fill="{fill}"{more}/>'


def line(d, stroke, width, more=''):
    return f'<path d="{d}" fill="none" stroke="{stroke}" stroke-width="{width}"{more}/>'


def circle(x, y, r, fill, more=''):
    return f'<circle cx="{x}" cy="{y}" r="{r}" fill="{fill}"{more}/>'


def solid(x, y, w, h, fill, rx=0):
    """A rectangle with the light of a round body on it."""
    return rect(x, y, w, h, fill, rx) + rect(x, y, w, h, 'url(#v)', rx)


def rounded(d, fill):
    return path(d, fill) + path(d, 'url(#v)')


def shadow(x, w, y=342):
    return f'<ellipse cx="{x}" cy="{y}" rx="{w}" ry="9" opacity=".16"/>'


def mark(p, x, y, width, largest=30, fill=None, more=''):
    size = min(largest, round(width / (len(p.look.mark) * (0.86 if p.look.mark.isupper() else 0.62)), 1))
    return (
        f'<text x="{x}" y="{y}" font-size="{size}" {p.look.font} fill="{fill or p.look.ink}"{more}>'
        f'{escape(p.look.mark)}</text>'
    )


def label(p, x, y, width, on, size=11):
    """The word mark, a thin rule and the product's name below it in up to four lines."""
    ink = readable_on(on, p.look.ink)
    lines = textwrap.wrap(p.name, max(9, int(width / (size * 0.56))), break_long_words=False)[:4]
    text = ''.join(f'<tspan x="{x}" dy="{size + 3}">{escape(part)}</tspan>' for part in lines)
    return (
        mark(p, x, y, width, 26, ink)
        + line(f'M{x - 14} {y + 10}h28', p.tint, 2)
        + f'<text y="{y + 14}" font-size="{size}" font-family="sans-serif" fill="{ink}">{text}</text>'
    )


def upright(p, x, y, width, on):
    return mark(p, x, y, width, 24, readable_on(on, p.look.ink), f' transform="rotate(-90 {x} {y})"')


# Packages. Each stands on y = 340 in a field of 400 by 400.


def lipstick(p):
    c = p.look
    return (
        shadow(232, 130)
        + path('M160 200V122Q160 106 176 96L216 68Q222 66 222 76V200Z', p.tint)
        + path('M176 96L216 68Q222 66 222 76Q206 100 160 122Q160 106 176 96Z', light(p.tint, 0.25))
        + solid(153, 190, 76, 56, c.cap, 3)
        + solid(140, 240, 102, 100, c.body, 5)
        + mark(p, 191, 298, 92, 22, readable_on(c.body, c.ink))
        + solid(262, 196, 90, 144, c.body, 6)
        + rect(262, 316, 90, 6, c.cap)
    )


def vial(p):
    c = p.look
    return (
        path('M262 318Q258 262 300 250Q352 240 348 284Q352 330 306 332Q268 340 262 318Z', p.tint)
        + path('M282 276Q300 258 326 264Q300 268 288 290Z', light(p.tint, 0.45), ' opacity=".8"')
        + shadow(190, 70)
        + solid(150, 176, 80, 164, p.tint, 12)
        + solid(154, 54, 72, 126, c.body, 6)
        + rect(154, 166, 72, 8, c.cap)
        + upright(p, 199, 262, 144, p.tint)
    )


def pencil(p):
    c = p.look
    return (
        '<g transform="rotate(28 200 200)">'
        + solid(168, 118, 64, 250, c.body, 4)
        + rect(168, 330, 64, 10, c.cap)
        + path('M168 118H232L212 58H188Z', '#E3C29B')
        + path('M190 62H210Q206 34 200 26Q194 34 190 62Z', p.tint)
        + rect(168, 112, 64, 16, p.tint)
        + upright(p, 208, 232, 180, c.body)
        + '</g>'
        + line('M56 96q20 -34 40 0t40 0', p.tint, 10, ' stroke-linecap="round"')
    )


def tint(p):
    c = p.look
    return (
        circle(310, 322, 16, p.tint)
        + circle(338, 300, 8, p.tint)
        + shadow(200, 80)
        + solid(136, 206, 128, 134, p.tint, 34)
        + rect(152, 236, 96, 74, c.body, 6)
        + solid(166, 72, 68, 140, c.cap, 10)
        + label(p, 200, 262, 90, c.body, 9)
    )


def foundation(p):
    c = p.look
    return (
        shadow(200, 84)
        + rect(134, 152, 132, 188, '#FFFFFF', 20, ' opacity=".75"')
        + solid(144, 164, 112, 164, p.tint, 12)
        + solid(164, 92, 72, 64, c.cap, 4)
        + rect(186, 70, 28, 24, dark(c.cap))
        + path('M160 52H226V72H150Q150 56 160 52Z', c.cap)
        + label(p, 200, 222, 108, p.tint, 10)
    )


def compact(p):
    c = p.look
    second = p.shades[1] if len(p.shades) > 1 else light(p.tint, 0.3)
    return (
        shadow(200, 100, 350)
        + circle(200, 128, 98, c.body)
        + circle(200, 128, 84, '#DFE7EA')
        + path('M142 168L226 60 248 72 166 186Z', '#FFFFFF', ' opacity=".6"')
        + rect(176, 214, 48, 14, c.cap, 4)
        + circle(200, 252, 104, c.body)
        + circle(200, 252, 90, dark(c.body, 0.15))
        + circle(200, 252, 84, p.tint)
        + path('M116 252A84 84 0 0 0 284 252Q242 222 200 252T116 252Z', mixed(p.tint, second, 0.35))
        + mark(p, 200, 240, 130, 26, dark(p.tint, 0.45), ' opacity=".75"')
    )


def palette(p):
    c = p.look
    hue, lightness, strength = colorsys.rgb_to_hls(*(part / 255 for part in bytes.fromhex(p.tint[1:])))
    pans = ''
    for n in range(10):
        turn = (hue + (n % 5 - 2) * 0.045 + (n // 5) * 0.02) % 1
        shade = colorsys.hls_to_rgb(
            turn, max(0.2, min(0.88, lightness + (0.3, 0.12, -0.06, 0.2, -0.16)[(n * 3 + p.turn) % 5])), strength
        )
        color = '#' + ''.join(f'{round(part * 255):02X}' for part in shade)
        pans += rect(72 + n % 5 * 53, 214 + n // 5 * 53, 46, 46, color, 4)
    return (
        shadow(200, 150, 350)
        + rect(54, 56, 292, 136, c.body, 10)
        + rect(68, 68, 264, 112, '#DFE7EA', 4)
        + path('M110 180L190 68H226L146 180Z', '#FFFFFF', ' opacity=".6"')
        + rect(110, 188, 180, 10, c.cap)
        + rect(54, 196, 292, 150, c.body, 10)
        + pans
        + mark(p, 200, 338, 170, 18, readable_on(c.body, c.ink))
    )


def mascara(p):
    c = p.look
    brush = line('M52 0V96', p.tint, 26, ' stroke-dasharray="3 2.4"') + line('M52 -4V150', '#2A2427', 4)
    return (
        shadow(160, 60)
        + solid(130, 150, 62, 190, c.body, 8)
        + rect(130, 166, 62, 8, c.cap)
        + solid(144, 134, 34, 18, '#4A4447')
        + upright(p, 168, 258, 150, c.body)
        + '<g transform="translate(222 62) rotate(14)">'
        + brush
        + solid(22, 146, 60, 128, c.body, 8)
        + rect(22, 258, 60, 6, p.tint)
        + '</g>'
    )


def dropper(p):
    c = p.look
    return (
        shadow(200, 76)
        + path('M178 64Q178 48 200 48T222 64V126H178Z', dark(c.cap, 0.5))
        + solid(164, 120, 72, 54, c.cap, 5)
        + rounded('M164 174H236Q264 186 264 214V322Q264 340 246 340H154Q136 340 136 322V214Q136 186 164 174Z', p.tint)
        + rect(136, 224, 128, 90, c.body)
        + label(p, 200, 252, 116, c.body, 10)
    )


def jar(p):
    c = p.look
    return (
        shadow(200, 118)
        + solid(92, 202, 216, 138, c.body, 22)
        + rect(92, 316, 216, 8, p.tint)
        + solid(84, 140, 232, 66, c.cap, 10)
        + rect(84, 192, 232, 6, dark(c.cap, 0.2))
        + label(p, 200, 240, 170, c.body, 12)
    )


def tube(p):
    c = p.look
    return (
        shadow(200, 62)
        + rounded('M122 62H278L252 296H148Z', c.body)
        + rect(120, 48, 160, 18, dark(c.body, 0.12), 2)
        + path('M142.5 246Q172 224 200 244T257.500 246L252 296H148Z', p.tint)
        + solid(150, 294, 100, 46, c.cap, 6)
        + label(p, 200, 124, 112, c.body, 11)
    )


def pump(p):
    c = p.look
    return (
        shadow(200, 80)
        + line('M200 60V130', dark(c.cap, 0.3), 12)
        + path('M140 66Q140 46 162 46H226V70H158V82H140Z', c.cap)
        + solid(164, 104, 72, 46, c.cap, 5)
        + rounded('M160 150H240Q272 158 272 190V322Q272 340 254 340H146Q128 340 128 322V190Q128 158 160 150Z', c.body)
        + rect(128, 300, 144, 18, p.tint)
        + label(p, 200, 206, 124, c.body, 11)
    )


def bottle(p):
    c = p.look
    return (
        shadow(200, 80)
        + solid(158, 52, 84, 54, c.cap, 8)
        + rect(158, 78, 84, 3, dark(c.cap, 0.4))
        + rounded('M156 106H244Q270 128 270 170V318Q270 340 248 340H152Q130 340 130 318V170Q130 128 156 106Z', c.body)
        + path('M130 272Q166 250 200 270T270 266V318Q270 340 248 340H152Q130 340 130 318Z', p.tint)
        + label(p, 200, 178, 120, c.body, 11)
    )


def spray(p):
    c = p.look
    mist = ''.join(
        circle(x, y, r, p.tint, ' opacity=".5"')
        for x, y, r in ((112, 70, 5), (92, 58, 4), (94, 82, 4), (72, 70, 5), (66, 50, 3), (64, 92, 3))
    )
    return (
        mist
        + shadow(200, 66)
        + rect(172, 56, 62, 34, c.cap, 8)
        + rect(150, 64, 26, 13, dark(c.cap, 0.3), 3)
        + solid(164, 88, 72, 44, c.cap, 4)
        + rounded(
            'M164 132H236Q258 142 258 168V324Q258 340 242 340H158Q142 340 142 324V168Q142 142 164 132Z',
            light(p.tint, 0.3),
        )
        + rect(142, 186, 116, 112, c.body)
        + label(p, 200, 214, 104, c.body, 10)
    )


def glass(d, p):
    return path(d, '#FFFFFF', ' opacity=".55"') + path(d, p.tint, ' opacity=".7"') + path(d, 'url(#v)')


def perfume_tall(p):
    c = p.look
    return (
        shadow(200, 66)
        + solid(166, 46, 68, 72, c.cap, 4)
        + rect(182, 116, 36, 20, '#C9B27C')
        + glass('M146 136H254V326Q254 340 240 340H160Q146 340 146 326Z', p)
        + rect(158, 186, 84, 112, c.body)
        + label(p, 200, 216, 78, c.body, 9)
    )


def perfume_round(p):
    c = p.look
    return (
        shadow(200, 76)
        + circle(200, 86, 36, c.cap)
        + circle(190, 74, 10, light(c.cap, 0.4))
        + rect(182, 116, 36, 20, '#C9B27C')
        + glass('M176 136H224Q304 156 304 246Q304 318 252 340H148Q96 318 96 246Q96 156 176 136Z', p)
        + circle(200, 248, 66, c.body)
        + label(p, 200, 240, 108, c.body, 10)
    )


def perfume_square(p):
    c = p.look
    return (
        shadow(200, 110)
        + solid(160, 66, 80, 70, c.cap, 2)
        + rect(182, 134, 36, 16, '#C9B27C')
        + rect(96, 150, 208, 190, '#FFFFFF', 12, ' opacity=".7"')
        + glass('M110 170H290V318Q290 326 282 326H118Q110 326 110 318Z', p)
        + rect(132, 202, 136, 92, c.body)
        + label(p, 200, 232, 124, c.body, 10)
    )


def polish(p):
    c = p.look
    drops = ''.join(
        path(f'M{296 + n % 2 * 46} {180 + n // 2 * 58}q16 0 16 18v22q0 8 -16 8t-16 -8v-22q0 -18 16 -18Z', color)
        for n, color in enumerate(p.shades[1:7])
    )
    return (
        drops
        + shadow(180, 70)
        + rounded('M152 60Q180 46 208 60L216 206H144Z', c.cap)
        + rounded('M144 204H216Q248 214 248 246V316Q248 340 224 340H136Q112 340 112 316V246Q112 214 144 204Z', p.tint)
        + mark(p, 180, 284, 122, 22, readable_on(p.tint, '#FFFFFF'))
    )


def soap(p):
    c = p.look
    foam = ''.join(
        circle(x, y, r, '#FFFFFF', ' opacity=".8"')
        for x, y, r in ((88, 326, 20), (116, 338, 14), (300, 330, 22), (326, 340, 12), (272, 340, 13))
    )
    return (
        shadow(200, 140, 348)
        + rect(90, 76, 220, 130, c.body, 4)
        + rect(90, 88, 220, 12, p.tint)
        + label(p, 200, 134, 180, c.body, 11)
        + solid(74, 196, 252, 142, p.tint, 56)
        + rect(94, 214, 212, 106, light(p.tint, 0.22), 44)
        + mark(p, 200, 278, 170, 30, dark(p.tint, 0.4), ' opacity=".8"')
        + foam
    )


def tin(p):
    c = p.look
    return (
        shadow(190, 120, 352)
        + circle(254, 148, 96, c.cap)
        + circle(254, 148, 88, c.body)
        + label(p, 262, 108, 120, c.body, 10)
        + circle(152, 256, 98, dark(c.cap, 0.15))
        + circle(152, 256, 90, light(c.cap, 0.35))
        + circle(152, 256, 80, p.tint)
        + line('M112 244q40 -34 78 0q-30 46 -62 24', light(p.tint, 0.3), 12, ' stroke-linecap="round"')
    )


def stick(p):
    c = p.look
    return (
        shadow(220, 120)
        + path('M142 200V140Q142 96 186 96T230 140V200Z', p.tint)
        + path('M142 140Q142 96 186 96Q160 108 158 200H142Z', light(p.tint, 0.3))
        + solid(136, 190, 100, 18, c.cap, 2)
        + solid(128, 206, 116, 134, c.body, 12)
        + rect(128, 312, 116, 12, c.cap)
        + label(p, 186, 240, 104, c.body, 9)
        + solid(264, 226, 90, 114, c.cap, 14)
    )


def rollon(p):
    c = p.look
    return (
        shadow(216, 120)
        + circle(180, 122, 40, '#F4F6F7')
        + circle(168, 108, 10, '#FFFFFF')
        + solid(136, 126, 88, 24, c.cap, 4)
        + rounded(
            'M136 150H224Q234 206 222 246Q216 300 236 322Q238 340 222 340'
            'H138Q122 340 124 322Q144 300 138 246Q126 206 136 150Z',
            c.body,
        )
        + path('M136 262Q180 246 224 262L226 276Q180 260 134 276Z', p.tint)
        + mark(p, 180, 214, 78, 24, readable_on(c.body, c.ink))
        + solid(258, 214, 90, 126, p.tint, 30)
    )


def aerosol(p):
    c = p.look
    return (
        shadow(200, 66)
        + rect(184, 50, 32, 26, '#F4F6F7', 6)
        + path('M148 128Q150 82 180 74H220Q250 82 252 128Z', c.cap)
        + solid(144, 126, 112, 214, c.body, 8)
        + rect(144, 138, 112, 5, c.cap)
        + path('M144 290L256 250V330Q256 340 248 340H152Q144 340 144 332Z', p.tint)
        + label(p, 200, 178, 102, c.body, 10)
    )


def box(p):
    c = p.look
    lock = path('M118 322Q104 236 176 212Q238 192 244 152Q262 236 214 270Q166 300 182 322Z', p.tint)
    strands = ''.join(
        line(
            f'M{132 + n * 14} 322Q{118 + n * 16} {250 + n * 6} {184 + n * 9} {228 + n * 4}T{242 + n} 168',
            shade,
            3,
            ' opacity=".6"',
        )
        for n, shade in enumerate((light(p.tint, 0.3), dark(p.tint, 0.3), light(p.tint, 0.3)))
    )
    return (
        shadow(210, 120)
        + path('M266 62L310 84V326L266 340Z', dark(c.body, 0.25))
        + rect(104, 62, 162, 278, c.body)
        + lock
        + strands
        + rect(104, 328, 162, 12, c.cap)
        + label(p, 185, 104, 142, c.body, 12)
    )


def sachet(p):
    c = p.look
    return (
        shadow(200, 96)
        + rect(108, 70, 184, 270, c.body, 4)
        + line('M108 70H292M108 340H292', c.body, 10, ' stroke-dasharray="6 4"')
        + rect(108, 84, 184, 5, dark(c.body, 0.15))
        + rect(108, 320, 184, 5, dark(c.body, 0.15))
        + circle(200, 252, 52, p.tint)
        + path('M200 214Q232 250 222 270Q200 296 178 270Q168 250 200 214Z', light(p.tint, 0.5))
        + label(p, 200, 124, 160, c.body, 12)
    )


PACKAGES = {
    'lipstick': lipstick,
    'liquid-lipstick': vial,
    'pencil': pencil,
    'tint': tint,
    'foundation': foundation,
    'compact': compact,
    'palette': palette,
    'mascara': mascara,
    'dropper': dropper,
    'jar': jar,
    'tube': tube,
    'pump': pump,
    'bottle': bottle,
    'spray': spray,
    'perfume-tall': perfume_tall,
    'perfume-round': perfume_round,
    'perfume-square': perfume_square,
    'polish': polish,
    'soap': soap,
    'tin': tin,
    'stick': stick,
    'rollon': rollon,
    'aerosol': aerosol,
    'box': box,
    'sachet': sachet,
}


# Grounds, one for each brand.


def ground(p):
    soft = mixed(p.look.ground, p.tint, 0.22)
    deep = mixed(p.look.ground, p.tint, 0.4)
    side = p.turn % 2
    match p.look.motif:
        case 'arch':
            return path('M70 400V190A130 130 0 0 1 330 190V400Z', soft) + path(
                'M100 400V196A100 100 0 0 1 300 196V400Z', light(soft, 0.3)
            )
        case 'fruit':
            spots = ((40, 60, 34), (348, 84, 46), (60, 214, 20), (362, 240, 26), (30, 340, 40), (318, 26, 14))
            return ''.join(circle(400 - x if side else x, y, r, deep if r < 30 else soft) for x, y, r in spots)
        case 'dawn':
            return circle(300 if side else 100, 150, 118, soft) + rect(0, 318, 400, 82, light(p.look.ground, 0.5))
        case 'band':
            return path('M0 300L400 90V230L0 400Z' if side else 'M400 300L0 90V230L400 400Z', soft)
        case 'curl':
            return ''.join(
                line(f'M{x} {y}c0 -50 70 -50 70 0s-50 44 -50 8s30 -24 30 -4', soft, 12, ' stroke-linecap="round"')
                for x, y in ((20, 90), (310, 130), (10, 270), (300, 310))
            )
        case 'strand':
            return ''.join(line(f'M{x} -10Q{x + 70} 120 {x} 210T{x + 20} 410', soft, 9) for x in range(10, 400, 62))
        case 'leaf':
            return ''.join(
                path(
                    'M0 0Q46 -54 100 0Q46 54 0 0Z',
                    soft if n % 2 else deep,
                    f' transform="translate({x} {y}) rotate({a})"',
                )
                for n, (x, y, a) in enumerate(
                    (
                        (18, 150, -60),
                        (30, 170, -10),
                        (380, 110, -140),
                        (372, 140, 170),
                        (20, 370, -50),
                        (380, 360, -120),
                    )
                )
            )
        case 'tile':
            tiles = ''.join(
                f'M{x} {y}h50a50 50 0 0 1 -50 50ZM{x + 100} {y + 100}h-50a50 50 0 0 1 50 -50Z'
                for x in range(0, 400, 100)
                for y in range(0, 400, 100)
            )
            return path(tiles, soft)
        case 'hill':
            return (
                circle(320 if side else 80, 84, 40, deep)
                + path('M0 300Q90 210 190 280T400 250V400H0Z', soft)
                + path('M0 350Q120 290 230 334T400 320V400H0Z', deep)
            )
        case 'page':
            return line(''.join(f'M40 {y}H360' for y in range(48, 370, 36)), soft, 3) + line(
                'M64 20V380', p.tint, 2, ' opacity=".5"'
            )
        case 'sea':
            return (
                circle(316 if side else 84, 92, 52, '#F6C34A')
                + path('M0 284q50 -28 100 0t100 0t100 0t100 0V400H0Z', '#BFE0DE')
                + path('M0 320q50 -24 100 0t100 0t100 0t100 0V400H0Z', '#EBD9B0')
            )
        case 'cloud':
            birds = line(
                'M300 70q12 -16 24 0q12 -16 24 0M52 150q9 -12 18 0q9 -12 18 0', deep, 5, ' stroke-linecap="round"'
            )
            return (
                path('M30 90a26 26 0 0 1 40 -26a34 34 0 0 1 62 10a22 22 0 0 1 4 44H44A22 22 0 0 1 30 90Z', '#FFFFFF')
                + birds
                + path('M0 320Q100 280 200 316T400 306V400H0Z', '#CFE5B5')
            )
        case 'stripe':
            return ''.join(path(f'M{x} 0h34l-120 400h-34Z', soft) for x in range(20, 560, 80))


def picture(p, package):
    """The whole SVG document, at most 4 KB."""
    dots = ''
    if len(p.shades) > 1:
        shown = p.shades[:12]
        left = 200 - (len(shown) - 1) * 12
        dots = ''.join(circle(left + n * 24, 376, 9, color) for n, color in enumerate(shown))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img" text-anchor="middle">'
        f'<title>{escape(p.name)}</title>'
        '<linearGradient id="v"><stop stop-opacity=".16"/><stop offset=".2" stop-color="#fff" stop-opacity=".32"/>'
        '<stop offset=".45" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-opacity=".2"/></linearGradient>'
        + rect(0, 0, 400, 400, p.look.ground)
        + ground(p)
        + PACKAGES[package](p)
        + dots
        + '</svg>\n'
    )
