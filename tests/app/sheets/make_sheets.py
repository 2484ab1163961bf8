#!/usr/bin/env python3
"""Makes the sheets beside it: ledgers as counties keep them. Needs soffice for the one that LibreOffice makes."""
import os
import subprocess
import tempfile
import zipfile
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DAY, MONTH, PERCENT = 1, 2, 3


def letter(column):
    return chr(ord("A") + column)


def cell(row, column, value):
    place = f"{letter(column)}{row}"
    if value is None:
        return ""
    if isinstance(value, tuple):
        return f'<c r="{place}" s="{value[1]}"><v>{value[0]}</v></c>'
    if isinstance(value, (int, float)):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def sheet_xml(rows, merges):
    lines = []
    for number, row in enumerate(rows, 1):
        lines.append(f'<row r="{number}">' + "".join(cell(number, i, v) for i, v in enumerate(row)) + "</row>")
    merged = "".join(f'<mergeCell ref="{m}"/>' for m in merges)
    return (f'<worksheet xmlns="{MAIN}"><sheetData>' + "".join(lines) + "</sheetData>" +
            (f'<mergeCells count="{len(merges)}">{merged}</mergeCells>' if merges else "") + "</worksheet>")


def workbook(name, sheets):
    relation = '<Relationship Id="{}" Type="' + TYPES + '{}" Target="{}"/>'
    relations, listed, types = "", "", ""
    parts = {}
    for i, (title, rows, merges) in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{i}.xml"] = sheet_xml(rows, merges)
        relations += relation.format(f"rId{i}", "worksheet", f"worksheets/sheet{i}.xml")
        listed += f'<sheet name="{title}" sheetId="{i}" r:id="rId{i}"/>'
        types += (f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/'
                  'vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>')
    relations += relation.format("rId99", "styles", "styles.xml")
    parts["xl/workbook.xml"] = (f'<workbook xmlns="{MAIN}" xmlns:r="{TYPES[:-1]}"><sheets>{listed}</sheets></workbook>')
    head = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    parts["xl/_rels/workbook.xml.rels"] = head + relations + "</Relationships>"
    parts["_rels/.rels"] = head + relation.format("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"
    parts["xl/styles.xml"] = (
        f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" '
        'formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1">'
        '<fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs>'
        '</styleSheet>')
    parts["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' + types + "</Types>")
    with zipfile.ZipFile(os.path.join(HERE, name), "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in sorted(parts.items()):
            archive.writestr(zipfile.ZipInfo(path, (2025, 1, 1, 0, 0, 0)), '<?xml version="1.0" encoding="UTF-8"?>' + text)


def main():
    workbook("merged_headers.xlsx", [("重点工作", [
        ["青禾县2025年重点工作任务台账"],
        ["填报单位：县政府督查室", None, None, None, None, None, "2025年2月10日"],
        ["序号", "类别", "工作任务", "年度目标", "责任分工", None, "完成时限", None, "备注"],
        [None, None, None, None, "牵头单位", "配合单位", "上半年", "全年", None],
        [1, "主要指标", "地区生产总值增长", "6%左右", "县发改局", "县统计局", "完成3%", "12月底前", None],
        [2, None, "粮食播种面积", "≥35.5万亩", "县农业农村局", "各镇街", None, "年内", "含复种"],
        [3, "民生实事", "新建改建农村公路", "50公里", "县交通运输局", "县财政局、县发改局", "开工", "11月底", None],
        [4, None, "老旧小区改造", "改造老旧小区12个，惠及居民3200户。", "县住建局\n县财政局", "各镇街、县城管局", None,
         "三季度", None],
        ["合计", None, "4项"],
        ["注：本台账按月调度。"],
    ], ["A1:I1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:F3", "G3:H3", "I3:I4", "B5:B6", "B7:B8", "A10:I10"])])

    workbook("own_columns.xlsx", [("Sheet1", [
        ["编号", "工作板块", "重点任务", "具体措施", "责任单位", "包保县级领导", "督导组", "时间节点", "目前进展"],
        ["（一）", "工业强县", "新增规上工业企业", "新增规上工业企业35家", "县工信局、县统计局", "张某", "一组", "12月底前", "已完成5家"],
        ["（二）", "", "技改投资增长", "技改投资增长20%", "牵头：县工信局；配合：县发改局、县财政局", "张某", "一组", "全年", ""],
        ["（三）", "乡村振兴", "高标准农田建设", "启动4万亩高标准农田改造提升", "县农业局、县乡村振兴办公室", "李某", "二组", "10月31日前", ""],
        ["（四）", "", "农村供水", "新建水厂2座", "县水利局", "王某", "三组", "长期", ""],
    ], [])])

    workbook("half_missing.xlsx", [("民生实事", [
        ["2025年民生实事清单"],
        ["事项", "责任单位"],
        ["新建幼儿园2所", "县教体局"],
        ["改造提升雨污管网23.2公里", "县住建局、县综合行政执法局"],
        ["适老化改造200户", ""],
    ], ["A1:B1"]), ("通讯录", [["姓名", "手机"], ["某某", "13000000000"]], [])])

    workbook("dates.xlsx", [("台账", [
        ["序号", "任务", "牵头单位", "开工时间", "竣工时间", "目标（亿元）"],
        [1, "一期", "县发改局", (45689, DAY), (45838, DAY), 2.5],
        [2, "二期", "县发改局", "2025年3月", (45809, MONTH), 0.1],
        [3, "三期", "县发改局", "2025.3.1", "2025/9/30", 95],
        [4, "四期", "县发改局", "3月1日", "6月31日", "5000万元"],
        [5, "五期", "县发改局", None, "2025年9月", "1.5—2"],
        [6, "六期", "县发改局", None, "待定", "约3"],
        [7, "七期", "县发改局", None, "2026年6月底", "#"],
        [8, "八期", "县发改局", None, "第二季度", (0.06, PERCENT)],
        [9],
        [10],
    ], [])])

    workbook("section_rows.xlsx", [("台账", [
        ["序号", "指标名称", "计量单位", "2024年完成", "2025年目标", "单位"],
        ["一、主要指标"],
        [1, "地区生产总值增长", "%", 6.2, 6, "县发改局"],
        [2, "一般公共预算收入", "亿元", 40.1, "≥42.6", "县财政局"],
        ["二、生态环境"],
        [3, "空气质量优良率", "%", "—", "高于全市平均水平", "市生态环境局青禾县分局"],
        [4, "单位GDP能耗", "%", "-3.1", "下降3%以上", "县发改局"],
        [5, "综合考核", "", "第8名", "前5名", "县委办"],
    ], ["A2:F2", "A5:F5"])])

    workbook("no_ledger.xlsx", [("通讯录", [["姓名", "手机"], ["某某", "13000000000"]], [])])

    projects = [
        ["序号", "类别", "项目名称", "建设单位", "竣工时间", "经度（°）", "纬度（°）"],
        [1, "重点项目", "标准厂房", "县工信局", "年底前", 116.3105, 35.4147],
        [2, "重点项目", "污水处理厂", "县住建局", "年底前", "116.29°", "35.42°"],
        [3, "重点项目", "冷链物流园", "县农业局", "年底前", None, None],
        [4, "重点项目", "写反了", "县财政局", "年底前", 35.4147, 116.3105],
        [5, "重点项目", "少一个", "县财政局", "年底前", 116.3, None],
        [6, "重点项目", "另少一个", "县财政局", "年底前", "无", 35.4],
        [7, "重点项目", "不是数", "县财政局", "年底前", "城东", 35.4],
        [8, "主要指标", "不是项目", "县财政局", "年底前", 116.3, 35.4],
    ]
    workbook("projects.xlsx", [("重点项目", projects, [])])
    with open(os.path.join(HERE, "projects.csv"), "w", encoding="utf-8") as out:
        for row in projects:
            out.write(",".join("" if value is None else str(value) for value in row) + "\n")

    text = ("序号,任务名称,牵头单位,责任单位,完成时限\r\n"
            "1,\"建设口袋公园8处，新增绿地\",县城管局,\"县住建局,各镇街\",9月底前\r\n"
            "2,创建省级卫生镇2个,县卫健局,\"各镇、街道\",年底前\r\n")
    with open(os.path.join(HERE, "gb18030.csv"), "wb") as out:
        out.write(text.encode("gb18030"))
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "libreoffice.csv")
        with open(source, "w", encoding="utf-8") as out:
            out.write(text.replace("9月底前", "2025-09-30"))
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "xlsx",
                        "--infilter=CSV:44,34,76,1", "--outdir", HERE, source], check=True, stdout=subprocess.DEVNULL)


main()
