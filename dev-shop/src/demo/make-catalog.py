#!/usr/bin/env python3
"""Makes the shop's demo catalog, products.csv and one SVG picture per product, from the text files next to this one.

Run it from anywhere, without arguments; the same texts always give the same bytes (stock and ornament come from hashes
of the SKU and the slug). Every brand and product is invented. A claim the ingredients contradict stops the run.

products/*.txt    # category path; @ package formula; * name | brand | price | actives | tint; options; description
brands.txt        how each brand looks
formulas.txt      base formulas and their colorants
actives.txt       what a product can be made with; in a product, -X takes X out and =cor adds the colorants
"""

import csv
import hashlib
import io
import re
import shutil
import unicodedata
import xml.dom.minidom
import zlib
from dataclasses import dataclass, field
from itertools import product as combinations
from pathlib import Path

from drawings import Look, Pack, picture

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / 'main' / 'resources' / 'demo'
HEADER = (
    'slug,name,brand,category,description,ingredients,image,sku,option1_name,option1_value,'
    'option2_name,option2_value,price,currency,stock'
).split(',')

TYPE = {
    'serif': 'font-family="Georgia,serif"',
    'sans': 'font-family="Helvetica,Arial,sans-serif"',
    'italic': 'font-style="italic"',
    'light': 'font-weight="300"',
    'bold': 'font-weight="bold"',
    'heavy': 'font-weight="900"',
    'spaced': 'letter-spacing="1"',
}

ALLERGENS = (
    'Limonene',
    'Linalool',
    'Citronellol',
    'Geraniol',
    'Coumarin',
    'Hexyl Cinnamal',
    'Benzyl Salicylate',
    'Alpha-Isomethyl Ionone',
    'Citral',
    'Eugenol',
    'Benzyl Benzoate',
    'Hydroxycitronellal',
)
CHILDRENS_BRAND = 'Passarinhada'

# A claim in a description, and the ingredients that would make it a lie.
CLAIMS = (
    (r'\bsem perfume\b|não leva perfume|sem cheiro|não há perfume|perfume nenhum|não tem perfume', r'^Parfum$'),
    (r'\bsem (?:silicone|perfume nem silicone)|não tem silicone', r'icone|siloxane|iconol'),
    (r'\bsem sulfatos?\b', r'\bSulfate\b'),
    (r'\bsem álcool|não tem álcool', r'^Alcohol Denat'),
    (
        r'(?<!não é )\bvegan[oa]|sem ingredientes de origem animal',
        r'^(Mel|Cera Alba|Lanolin|CI 75470|Hydrolyzed Keratin)$',
    ),
    (r'não leva talco', r'^Talc$'),
    (r'\bsem alumínio|no lugar dos sais de alumínio', r'^Aluminum Chl'),
    (r'óleo mineral', r'^(Petrolatum|Paraffinum Liquidum)$'),
)


@dataclass
class Product:
    name: str
    brand: str
    category: str
    package: str
    formula: str
    price: str
    actives: list
    tint: str
    options: list = field(default_factory=list)
    description: str = ''

    @property
    def slug(self):
        return re.sub(r'[^a-z0-9]+', '-', plain(self.name).lower().replace("d'", 'd')).strip('-')


@dataclass(frozen=True)
class Choice:
    """One value of an option: a color when it has one, a price when the size decides it."""

    value: str
    color: str
    price: str


def plain(text):
    return unicodedata.normalize('NFD', text).encode('ascii', 'ignore').decode()


def number_from(text):
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], 'big')


def lines_of(file):
    return [line.rstrip() for line in file.read_text('utf-8').splitlines() if line.strip()]


def read_formulas():
    formulas, colorants = {}, {}
    for line in lines_of(HERE / 'formulas.txt'):
        if line.startswith('# '):
            continue
        if line.startswith('+ '):
            colors, names = line[2:].rsplit(': ', 1)
            colorants |= {name: colors for name in names.split()}
        else:
            name, ingredients = line.split(': ', 1)
            formulas[name] = ingredients.split(', ')
    return formulas, colorants


def read_actives():
    rows = [line.split(' | ') for line in lines_of(HERE / 'actives.txt') if not line.startswith('# ')]
    return {word: (place, inci.split(', ')) for word, place, inci in rows}


def read_brands():
    brands = {}
    for line in lines_of(HERE / 'brands.txt')[1:]:
        name, code, word_mark, type_words, colors, motif, tints = line.split(' | ')
        font = ' '.join(TYPE[word] for word in type_words.split())
        brands[name] = code, Look(word_mark, font, *colors.split(), motif, tuple(tints.split()))
    return brands


def read_choice(text):
    value, _, price = text.partition(' = ')
    value, _, color = value.partition(' #')
    return Choice(value.strip(), '#' + color if color else '', price)


def read_products():
    products, category, package, formula = [], '', '', ''
    for file in sorted((HERE / 'products').glob('*.txt')):
        for line in lines_of(file):
            if line.startswith('# '):
                category = line[2:]
            elif line.startswith('@ '):
                package, formula = line[2:].split()
            elif line.startswith('* '):
                name, brand, price, actives, *tint = [part.strip() for part in (line[2:] + ' ').split(' | ')]
                made_with = [word for word in actives.split(', ') if word]
                color = tint[0] if tint else ''
                products.append(Product(name, brand, category, package, formula, price, made_with, color))
            elif re.match(r'(Cor|Tamanho|Perfume|Aroma): ', line):
                option, values = line.split(': ', 1)
                products[-1].options.append((option, [read_choice(value) for value in values.split('; ')]))
            else:
                products[-1].description = f'{products[-1].description} {line}'.strip()
    for each in products:
        each.options.sort(key=lambda option: option[0] == 'Tamanho')
    return products


def ingredients_of(product, formulas, colorants, actives):
    added = {'oil': [], 'extra': []}
    without, last = set(), []
    for word in product.actives:
        if word.startswith('-'):
            without.add(word[1:])
        elif word.startswith('CI '):
            last.append(word)
        elif word != '=cor':
            place, names = actives[word]
            if f'{place.upper()}S' not in formulas[product.formula]:
                raise ValueError(f'{product.name}: {product.formula} has no place for {word}')
            added[place] += names
    found = []
    for name in formulas[product.formula]:
        found += added['oil'] if name == 'OILS' else added['extra'] if name == 'EXTRAS' else [name]
        if name == 'Parfum' and name not in without and product.brand != CHILDRENS_BRAND:
            seed = number_from(product.slug)
            found += [ALLERGENS[(seed >> 3 * n) % len(ALLERGENS)] for n in range(1 + seed % 4)]
    listed = ', '.join(dict.fromkeys(name for name in found + last if name not in without))
    shaded = any(option == 'Cor' for option, _ in product.options) or '=cor' in product.actives
    return f'{listed}, [+/- {colorants[product.formula]}]' if shaded and product.formula in colorants else listed


def sku_part(value):
    words = re.findall(r'[A-Z]+|[0-9]+', plain(value).upper().replace('-', ' '))
    return ''.join(word if word.isdigit() else word[: 4 if len(words) == 1 else 3] for word in words)


def stock_of(sku):
    roll, amount = divmod(number_from(sku), 1000)
    if roll % 100 < 4:
        return 0
    return 2 + amount % 2 if roll % 100 < 10 else 8 + amount % 170


def rows_of(product, code, ingredients):
    stem = f'{code}-{zlib.crc32(product.slug.encode()) % 10000:04d}'
    shared = [
        product.slug,
        product.name,
        product.brand,
        product.category,
        product.description,
        ingredients,
        f'{product.slug}.svg',
    ]
    for chosen in combinations(*(values for _, values in product.options)):
        options = [part for (name, _), choice in zip(product.options, chosen) for part in (name, choice.value)]
        price = next((choice.price for choice in chosen if choice.price), product.price)
        sku = '-'.join([stem, *(sku_part(choice.value) for choice in chosen)])
        yield [*shared, sku, *options, *[''] * (4 - len(options)), price, 'BRL', stock_of(sku)]


def picture_of(product, look):
    shades = tuple(choice.color for _, values in product.options for choice in values if choice.color)
    turn = number_from(product.slug)
    tint = shades[0] if shades else product.tint or look.tints[turn % len(look.tints)]
    return picture(Pack(product.name, look, tint, shades, turn), product.package)


def check(products, rows, pictures):
    """Stops at the first thing an importer, a reader or an inspector would trip over."""
    slugs = [product.slug for product in products]
    skus = [row[7] for row in rows]
    assert len(set(slugs)) == len(slugs), 'a slug twice'
    assert len(set(skus)) == len(skus), sorted(sku for sku in skus if skus.count(sku) > 1)
    for row in rows:
        assert all(str(part) for part in row[:8] + row[12:]), row
        assert re.fullmatch('[A-Z0-9-]{3,32}', row[7]), row[7]
        assert re.fullmatch(r'\d+\.\d\d', row[12]), row
        assert bool(row[8]) == bool(row[9]) and bool(row[10]) == bool(row[11]), row
        for claim, lie in CLAIMS:
            if re.search(claim, row[4], re.IGNORECASE):
                caught = [name for name in row[5].split(', ') if re.search(lie, name)]
                assert not caught, f'{row[1]} claims {claim} with {caught}'
    for product in products:
        sentences = len(re.findall(r'[.?!](?= [A-ZÀ-Ú0-9]|$)', product.description))
        assert 2 <= sentences <= 5, f'{product.name}: {sentences} sentences'
    for slug, svg in pictures.items():
        assert len(svg.encode()) <= 4096, f'{slug}: {len(svg.encode())} bytes'
        assert xml.dom.minidom.parseString(svg).getElementsByTagName('title'), slug


def write(rows, pictures):
    images = TARGET / 'images'
    shutil.rmtree(images, ignore_errors=True)
    images.mkdir(parents=True)
    for slug, svg in pictures.items():
        (images / f'{slug}.svg').write_text(svg, 'utf-8')
    text = io.StringIO()
    writer = csv.writer(text, lineterminator='\n')
    writer.writerow(HEADER)
    writer.writerows(rows)
    (TARGET / 'products.csv').write_text(text.getvalue(), 'utf-8', newline='')


def main():
    brands = read_brands()
    formulas, colorants = read_formulas()
    actives = read_actives()
    products = read_products()
    rows, pictures = [], {}
    for product in products:
        code, look = brands[product.brand]
        rows += rows_of(product, code, ingredients_of(product, formulas, colorants, actives))
        pictures[product.slug] = picture_of(product, look)
    check(products, rows, pictures)
    write(rows, pictures)
    categories = {product.category for product in products}
    print(f'{len(products)} products, {len(rows)} variants, {len(brands)} brands, {len(categories)} categories')


if __name__ == '__main__':
    main()
