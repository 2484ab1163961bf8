"""The same paragraphs as files of other formats, as offices make them: A4 pages, indented lines, page numbers."""
import html
import re
import subprocess
import zipfile
from pathlib import Path

NAMESPACES = {"office": "office", "style": "style", "text": "text", "fo": "xsl-fo-compatible"}

PAPER = """<?xml version="1.0" encoding="UTF-8"?>
<office:document {namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
 <style:default-style style:family="paragraph">
  <style:text-properties fo:font-family="Noto Serif CJK SC" style:font-family-asian="Noto Serif CJK SC"
   fo:font-size="16pt" style:font-size-asian="16pt" style:language-asian="zh" style:country-asian="CN"/>
 </style:default-style>
 <style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-indent="32pt"
  fo:line-height="28pt" fo:text-align="justify" style:punctuation-wrap="simple"/></style:style>
 <style:style style:name="Foot" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="A4">
 <style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="3.7cm"
  fo:margin-bottom="2cm" fo:margin-left="2.8cm" fo:margin-right="2.6cm"/><style:footer-style/>
</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer>
 <text:p text:style-name="Foot">— <text:page-number text:select-page="current"/> —</text:p>
</style:footer></style:master-page></office:master-styles>
<office:body><office:text>
{paragraphs}
</office:text></office:body></office:document>
"""


def paragraphs_of(text):
    """The lines of a text file that have something on them."""
    return [line.strip() for line in text.lstrip("\ufeff").splitlines() if line.strip()]


def paper(paragraphs):
    """A flat OpenDocument file. Punctuation may not hang in the margin: LibreOffice 7.4 loses some of it in PDF."""
    names = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
                     for short, name in NAMESPACES.items())
    body = "\n".join(f'<text:p text:style-name="Body">{html.escape(line)}</text:p>' for line in paragraphs)
    return PAPER.format(namespaces=names, paragraphs=body)


def web_page(paragraphs):
    """A page of a government site: navigation before and after the article."""
    links = "".join(f'<li><a href="/{i}">{name}</a></li>' for i, name in enumerate(["首页", "政务公开", "办事服务"]))
    body = "\n".join(f"<p>&emsp;&emsp;{html.escape(line)}</p>" for line in paragraphs)
    return (f'<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>政府信息公开</title></head><body>'
            f'<nav><ul>{links}</ul></nav><div class="article">{body}</div>'
            f'<footer><a href="/about">网站地图</a> 版权所有</footer></body></html>')


def convert(files, target, folder):
    """LibreOffice turns all files to `target` at once; it keeps its settings inside `folder`."""
    done = subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to",
                           target, "--outdir", str(folder), *map(str, files)],
                          check=False, capture_output=True, text=True, timeout=240)
    made = [Path(folder) / f"{Path(file).stem}.{target.split(':')[0]}" for file in files]
    missing = [str(file) for file in made if not file.exists()]
    if missing:
        raise RuntimeError(f"LibreOffice made no {missing}: {done.stdout} {done.stderr}")
    return made


def ofd_from_pdf(pdf, ofd):
    """An OFD (GB/T 33190) with the words of a PDF at their places: points become millimetres."""
    boxes = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    xmlns = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    pages = boxes.split("<page ")[1:]
    millimetre = 25.4 / 72

    def content(page):
        objects = []
        pattern = r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
        for i, (x0, y0, x1, y1, word) in enumerate(re.findall(pattern, page)):
            x, y, width, height = (float(value) * millimetre for value in
                                   (x0, y0, float(x1) - float(x0), float(y1) - float(y0)))
            size = 16 * millimetre
            length = len(html.unescape(word))
            step = f"g {length - 1} {width / length:.3f}" if length > 1 else ""
            objects.append(f'<ofd:TextObject ID="{100 + i}" Boundary="{x:.3f} {y:.3f} {width:.3f} {height:.3f}" '
                           f'Font="1" Size="{size:.3f}"><ofd:TextCode X="0" Y="{size:.3f}" DeltaX="{step}">'
                           f'{word}</ofd:TextCode></ofd:TextObject>')
        return (f'<?xml version="1.0" encoding="UTF-8"?><ofd:Page {xmlns}><ofd:Area><ofd:PhysicalBox>0 0 210 297'
                f'</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="2" Type="Body">{"".join(objects)}'
                f'</ofd:Layer></ofd:Content></ofd:Page>')

    with zipfile.ZipFile(ofd, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("OFD.xml", f'<?xml version="1.0" encoding="UTF-8"?><ofd:OFD {xmlns} Version="1.0" '
                         f'DocType="OFD"><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>'
                         f'</ofd:DocBody></ofd:OFD>')
        listed = "".join(f'<ofd:Page ID="{10 + i}" BaseLoc="Pages/Page_{i}/Content.xml"/>' for i in range(len(pages)))
        archive.writestr("Doc_0/Document.xml", f'<?xml version="1.0" encoding="UTF-8"?><ofd:Document {xmlns}>'
                         f'<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>'
                         f'</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>')
        for i, page in enumerate(pages):
            archive.writestr(f"Doc_0/Pages/Page_{i}/Content.xml", content(page))
